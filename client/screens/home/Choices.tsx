// One of a few, as cards that say in a sentence what they are: real radio buttons in a fieldset, so that arrows, screen
// readers and forms know them. A chosen card is painted steel like every container that has been set down.
import type { ComponentChildren } from 'preact';

export interface Option<V extends string | number> {
  value: V;
  label: string;
  about?: string;
  /** Stands behind the label: a number, a length. */
  tail?: string;
  /** Shown while it is the chosen one. */
  more?: ComponentChildren;
}

interface Props<V extends string | number> {
  name: string;
  legend: string;
  value: V;
  options: readonly Option<V>[];
  onPick(value: V): void;
  /** 'cards' side by side where there is room; 'rows' below one another. */
  shape?: 'cards' | 'rows';
  isOff?: boolean;
  error?: string | null;
  children?: ComponentChildren;
}

export function Choices<V extends string | number>(props: Props<V>) {
  const { name, legend, value, options, onPick, shape = 'rows', isOff = false, error, children } = props;
  return (
    <fieldset
      class={`hm-set ${shape}`}
      disabled={isOff}
      aria-describedby={error === undefined ? undefined : `${name}-news`}
    >
      <legend>{legend}</legend>
      <div class="hm-options">
        {options.map((option) => {
          const id = `${name}-${option.value}`;
          return (
            <div key={option.value} class={`hm-option ${option.value === value ? 'on' : ''}`}>
              <input
                id={id}
                type="radio"
                name={name}
                value={option.value}
                checked={option.value === value}
                aria-describedby={option.about === undefined ? undefined : `${id}-about`}
                onChange={() => onPick(option.value)}
              />
              <label for={id}>
                {option.label}
                {option.tail !== undefined && <span class="tail num">{option.tail}</span>}
              </label>
              {option.about !== undefined && <p id={`${id}-about`}>{option.about}</p>}
              {option.value === value && option.more}
            </div>
          );
        })}
      </div>
      {children}
      {error !== undefined && (
        <p id={`${name}-news`} class="hm-news" role="status">
          {error ?? ''}
        </p>
      )}
    </fieldset>
  );
}
