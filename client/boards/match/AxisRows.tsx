// One card of a two-axis round as rows of buttons, one row per axis: the same by finger, key, switch and screen
// reader. Stands in the sheet on phones and below the tray on wide pages.
import { t, tx } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { shortOf } from '../common/people.ts';
import { Say } from '../common/Say.tsx';
import type { BoardProps } from '../contract.ts';
import { zonesOf } from './spots.ts';
import type { Match } from './useMatch.ts';

const MARKS = ['①', '②'];

export function AxisRows({ task, m, card, announce }: BoardProps & { m: Match; card: string }) {
  return (
    <>
      {task.axes.map((axis, i) => {
        const set = zonesOf(m.view, card, i);
        const label = axis.label ? tx(axis.label) : t('match.axis', { n: i + 1 });
        return (
          <fieldset key={label} class="bd-axis">
            <legend>
              <i aria-hidden="true">{MARKS[i]}</i>
              {label}
            </legend>
            <div class={`bd-ax n${axis.zones.length}`}>
              {axis.zones.map((zone) => {
                const isOn = set.includes(zone.id);
                return (
                  <button
                    key={zone.id}
                    type="button"
                    class="bd-z"
                    aria-pressed={isOn}
                    data-zone={`${i} ${zone.id}`}
                    onClick={() => {
                      m.send({ do: isOn ? 'unset' : 'set', card, axis: i, zone: zone.id });
                      const words = { zone: tx(zone.text), card: shortOf(task, card) };
                      announce(t(isOn ? 'say.takenOut' : 'say.placedIn', words));
                    }}
                  >
                    <b>
                      <Say text={zone.text} />
                    </b>
                    {zone.hint && (
                      <small>
                        <Say text={zone.hint} />
                      </small>
                    )}
                    {isOn && <Icon name="check" />}
                  </button>
                );
              })}
            </div>
          </fieldset>
        );
      })}
    </>
  );
}
