// Every place of the card in hand as a list of buttons with words: for switches, voice, and whoever finds a list easier
// than a row of gaps. Opened by a button beside the card in hand and by the key m; what a place does is the board's.
import { t } from '../../i18n/index.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { BoardProps } from '../contract.ts';
import { shortOf } from './people.ts';

export interface Place {
  words: string;
  go(): void;
}

interface Props {
  task: BoardProps['task'];
  /** Null: closed. */
  card: string | null;
  places: readonly Place[];
  onClose(): void;
}

export function PlaceMenu({ task, card, places, onClose }: Props) {
  return (
    <Dialog
      isOpen={card !== null}
      title={card === null ? '' : t('board.placeMenu', { card: shortOf(task, card) })}
      onClose={onClose}
    >
      <ul class="bd-places">
        {places.map(({ words, go }) => (
          <li key={words}>
            <button
              type="button"
              class="btn quiet"
              onClick={(event) => {
                // First, since what lies behind an open dialog cannot take the focus.
                event.currentTarget.closest('dialog')?.close();
                go();
              }}
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
