// For those who listen: one key reads the board, one the last changes, one the time left, and one lists all keys. They are
// single characters, so they work only while the focus is on the board (WCAG 2.1.4). What moves cards is each kind's keys.ts.
import { useState } from 'preact/hooks';
import { t, type WordKey } from '../../i18n/index.ts';
import { leftOf } from '../../ui/clock.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { hintIsKnown } from '../../ui/hints.ts';
import type { BoardProps } from '../contract.ts';
import { meaningOf } from './keys.ts';
import './listening.css';

interface Parts {
  /** Everything that lies on the board, in words. */
  readBoard(): string;
  changes(): readonly string[];
}

export interface Listening {
  /** True: the key was one of these, and is done. */
  onKey(event: KeyboardEvent): boolean;
  isHelpOpen: boolean;
  openHelp(): void;
  closeHelp(): void;
}

/** Seconds alone below a minute; without a limit it says so. */
export function timeWords({ room, board }: Pick<BoardProps, 'room' | 'board'>): string {
  const pausedAtMs = room.slice('phase').value?.pausedAtMs ?? null;
  const left = leftOf({ now: room.now, ...board, pausedAtMs });
  if (left === null) return t('say.noLimit');
  const seconds = Math.ceil(left / 1000);
  const [m, s] = [Math.floor(seconds / 60), seconds % 60];
  return m === 0 ? t('play.secondsLeft', { n: s }) : t('say.minutesLeft', { m, s });
}

export function useListening(props: BoardProps, { readBoard, changes }: Parts): Listening {
  const [isHelpOpen, setHelp] = useState(false);
  const openHelp = () => {
    hintIsKnown('keys');
    setHelp(true);
  };
  const { announce } = props;
  const onKey = (event: KeyboardEvent): boolean => {
    const { do: what } = meaningOf(event) ?? {};
    if (what === 'board') announce(readBoard());
    else if (what === 'changes') announce(changes().join('. ') || t('say.noChanges'));
    else if (what === 'time') announce(timeWords(props));
    else if (what === 'help') openHelp();
    else return false;
    event.preventDefault();
    return true;
  };
  return { onKey, isHelpOpen, openHelp, closeHelp: () => setHelp(false) };
}

/** The words of a key are the same in both languages where it is written on the key. */
const MOVING: readonly [keys: readonly (string | WordKey)[], what: WordKey][] = [
  [['keys.board.space', 'Enter'], 'keys.board.take'],
  [['↑', '↓', '←', '→'], 'keys.board.go'],
  [['1', '…', '9', '0'], 'keys.board.number'],
  [['M'], 'keys.board.menu'],
  [['Esc'], 'keys.board.putBack'],
  [['Del'], 'keys.board.toTray'],
];
const CHOOSING: typeof MOVING = [
  [['keys.board.space', 'Enter'], 'keys.board.choose'],
  [['↑', '↓'], 'keys.board.goChoice'],
  [['1', '…', '9'], 'keys.board.numberChoice'],
];
const READING: typeof MOVING = [
  [['I'], 'keys.board.whole'],
  [['B'], 'keys.board.read'],
  [['L'], 'keys.board.changes'],
  [['T'], 'keys.board.time'],
  [['?'], 'keys.board.help'],
];

export function KeyList({ listening, isChoice = false }: { listening: Listening; isChoice?: boolean }) {
  const rows = isChoice ? [...CHOOSING, ...READING.slice(1)] : [...MOVING, ...READING];
  return (
    <Dialog
      isOpen={listening.isHelpOpen}
      title={t('keys.board.title')}
      class="bd-keys"
      onClose={listening.closeHelp}
    >
      <p class="ink2">{t('keys.board.how')}</p>
      <dl>
        {rows.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} class="plated">
                  {key.startsWith('keys.') ? t(key as WordKey) : key}
                </kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
