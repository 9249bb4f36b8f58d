// One board at one moment: what lies where, what is still in the tray, and the card that moved last. At the end each card says
// whether it was right.
import type { BoardShape, Replay, ReplayBoard } from '../../../../shared/report/replay.ts';
import { t, tx } from '../../../i18n/index.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { trayOf } from './timeline.ts';

interface Props {
  replay: Replay;
  board: ReplayBoard;
  shape: BoardShape | null;
  /** Moved by the step that is shown. */
  moved: number | null;
  isOver: boolean;
}

export function Board({ replay, board, shape, moved, isOver }: Props) {
  const card = (i: number) => {
    const one = replay.cards[i];
    if (!one) return null;
    const how = isOver ? (board.isRight[i] ? 'ok' : 'no') : '';
    return (
      <span class={`plated rp-card ${how} ${moved === i ? 'now' : ''}`}>
        {tx(one.short ?? one.text)}
        {isOver && (
          <Icon
            name={board.isRight[i] ? 'check' : 'cross'}
            label={t(board.isRight[i] ? 'report.replay.right' : 'report.replay.wrong')}
          />
        )}
      </span>
    );
  };
  return (
    <div class="rp-board">
      <Placed replay={replay} shape={shape} card={card} />
      <div class="rp-zone rp-tray">
        <h5>{t('report.inTray')}</h5>
        <ul>
          {trayOf(replay, shape).map((i) => (
            <li key={i}>{card(i)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

type Draw = (card: number) => preact.ComponentChild;

function Placed({ replay, shape, card }: { replay: Replay; shape: BoardShape | null; card: Draw }) {
  if (shape === null) return <p class="ink2">{t('report.replay.empty')}</p>;
  if (shape.kind === 'order')
    return (
      <ol class="rp-row">
        {shape.row.map((i) => (
          <li key={i}>{card(i)}</li>
        ))}
      </ol>
    );
  if (shape.kind === 'choice')
    return (
      <ul class="rp-row">
        {shape.chosen.map((i) => (
          <li key={i}>{card(i)}</li>
        ))}
      </ul>
    );
  return (
    <div class="rp-zones">
      {replay.axes.flatMap(({ zones }, axis) =>
        zones.map((zone, z) => (
          <div key={`${axis} ${zone.id}`} class="rp-zone">
            <h5>{tx(zone.text)}</h5>
            <ul>
              {[...replay.cards.keys()]
                .filter((i) => shape.zones[i]?.[axis]?.includes(z))
                .map((i) => (
                  <li key={i}>{card(i)}</li>
                ))}
            </ul>
          </div>
        )),
      )}
    </div>
  );
}
