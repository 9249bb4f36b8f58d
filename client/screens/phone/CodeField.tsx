// Six boxes that show what one real input holds: a screen reader, a paste and any keyboard meet an ordinary field. For the
// code of a room and for that of a seat: both have six letters of one alphabet. What typed letters mean is code.ts.
import { useState } from 'preact/hooks';
import { limits } from '../../../shared/protocol/limits.ts';
import { endsSyllable } from '../../ui/composing.ts';
import { readTypedCode } from './code.ts';

interface Props {
  /** Of the input; news about it stand at `ID-news`. */
  id: string;
  label: string;
  code: string;
  error: string | null;
  onCode(code: string, stranger: string | null): void;
}

export function CodeField({ id, label, code, error, onCode }: Props) {
  const [hasFocus, setFocus] = useState(false);
  /** While a Hangul syllable is being composed the field belongs to the keyboard. */
  const [composed, setComposed] = useState<string | null>(null);
  const shown = composed === null ? code : readTypedCode(composed).code;
  const read = (input: HTMLInputElement) => {
    const typed = readTypedCode(input.value);
    input.value = typed.code;
    setComposed(null);
    onCode(typed.code, typed.stranger);
  };
  return (
    <div class="jn-code">
      <label class="lb" for={id}>
        {label}
      </label>
      <div class={`cells ${hasFocus ? 'focused' : ''} ${error === null ? '' : 'bad'}`}>
        {Array.from({ length: limits.codeChars }, (_, i) => (
          <span key={i} class={`cell ${cellState(i, shown.length, hasFocus)}`} aria-hidden="true">
            {shown[i] ?? ''}
          </span>
        ))}
        <input
          id={id}
          value={composed ?? code}
          lang="en"
          autocomplete="off"
          autocapitalize="characters"
          autocorrect="off"
          spellcheck={false}
          enterkeyhint="next"
          aria-invalid={error !== null}
          aria-describedby={`${id}-news`}
          onFocus={() => setFocus(true)}
          onBlur={() => setFocus(false)}
          onKeyDown={endsSyllable}
          onCompositionEnd={(event) => read(event.currentTarget)}
          onInput={(event) => {
            const { isComposing } = event as unknown as InputEvent;
            if (isComposing) setComposed(event.currentTarget.value);
            else read(event.currentTarget);
          }}
        />
      </div>
    </div>
  );
}

function cellState(index: number, length: number, hasFocus: boolean): string {
  if (index < length) return 'plated ribbed';
  return index === length && hasFocus ? 'now' : '';
}
