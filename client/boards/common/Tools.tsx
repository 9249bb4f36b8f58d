// What every board offers beside its cards: undo (which says whose move it takes back) and signals; and the
// panel with the whole text of a card, after a long press or by the key i.
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { settledBoard } from '../../state/settled.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { hintIsKnown } from '../../ui/hints.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { BoardProps } from '../contract.ts';
import { isWide } from './media.ts';
import { cardById, personOf, shortOf } from './people.ts';
import { Say } from './Say.tsx';
import { Signals } from './Signals.tsx';

/** Every move carries the phase it was meant for; undo also the board it was meant on. */
async function undo(room: BoardProps['room']): Promise<void> {
  const phaseNo = room.slice('phase').value?.phaseNo;
  if (phaseNo === undefined) return;
  const board = await settledBoard(room, phaseNo);
  if (typeof board === 'object') await room.send({ type: 'undo', phaseNo, version: board.version });
}

export function Undo({ room, task, board, crew, me, isReadOnly, announce }: BoardProps) {
  const { last } = board;
  const canUndo = board.canUndo && !isReadOnly && last !== null;
  const name = last === null ? '' : last.seat === me.seat ? t('board.me') : personOf(last.seat, crew).name;
  const card = last === null ? '' : shortOf(task, last.card);
  return (
    <button
      type="button"
      class={isWide.value ? 'btn quiet bd-undo' : 'bd-tool'}
      aria-label={
        isWide.value ? undefined : canUndo ? t('board.undoOf', { name, card }) : t('board.undoNone')
      }
      aria-disabled={!canUndo}
      onClick={() => {
        if (!canUndo) return;
        void undo(room);
        announce(t('say.undone', { card }));
      }}
    >
      <Icon name="undo" />
      {isWide.value && (
        <>
          {t('board.undo')}
          {canUndo && <span class="ink3">{` ${name} · ${card}`}</span>}
          {!canUndo && <span class="sr">. {t('board.undoNone')}</span>}
        </>
      )}
    </button>
  );
}

export function Tools(props: BoardProps & { card: string | null; openHelp?: () => void }) {
  return (
    <span class="bd-tools">
      <Signals room={props.room} card={props.card} />
      <Undo {...props} />
      {props.openHelp && isWide.value && (
        <button type="button" class="bd-tool" aria-label={t('keys.board.title')} onClick={props.openHelp}>
          <Icon name="ask" />
        </button>
      )}
    </span>
  );
}

interface Whole {
  task: BoardProps['task'];
  card: string | null;
  onClose(): void;
}
export function WholeCard({ task, card, onClose }: Whole) {
  const found = card === null ? undefined : cardById(task, card);
  useEffect(() => {
    if (found) hintIsKnown('whole');
  }, [found]);
  return (
    <Dialog isOpen={found !== undefined} title={t('board.fullText')} onClose={onClose}>
      {found && (
        <div class="box plate bd-whole">
          <span class="end" />
          <span class="txt">
            <Say text={found.text} />
          </span>
          <span class="tail" />
        </div>
      )}
    </Dialog>
  );
}
