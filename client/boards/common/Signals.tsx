// The six quick signals: a hand that opens a small panel, and the last signal of a teammate as a bubble that
// goes away. There is no free text between teammates; sending is room.signal.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Signal, signals } from '../../../shared/protocol/messages.ts';
import { t } from '../../i18n/index.ts';
import { announceLater } from '../../ui/gather.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { hueClass } from '../../ui/Mark.tsx';
import { Who } from '../../ui/Who.tsx';
import type { BoardProps } from '../contract.ts';
import { personOf, shortOf } from './people.ts';

const ICONS: Record<Signal, IconName> = {
  agree: 'check',
  unsure: 'ask',
  look: 'look',
  swap: 'swap',
  wait: 'hand',
  lock: 'lock',
};
const BUBBLE_MS = 3_500;

export function Signals({ room, card }: { room: BoardProps['room']; card: string | null }) {
  const [isOpen, setOpen] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!isOpen) return;
    panel.current?.querySelector('button')?.focus();
    const onDown = (event: Event) => {
      const target = event.target as Node;
      if (!panel.current?.contains(target) && !button.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onDown);
    return () => document.removeEventListener('pointerdown', onDown);
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what has the focus
    <div
      class="bd-sig"
      onKeyDown={(event) => {
        if (!isOpen) return;
        event.stopPropagation();
        if (event.key === 'Escape') close();
      }}
    >
      <button
        ref={button}
        type="button"
        class="bd-tool"
        aria-label={t('board.sendSignal')}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="hand" />
      </button>
      {isOpen && (
        <div class="bd-sigs" id={id} ref={panel} role="group" aria-label={t('board.signals')}>
          {signals.map((one) => (
            <button
              key={one}
              type="button"
              class="btn quiet"
              onClick={() => {
                room.signal(one, card ?? undefined);
                close();
              }}
            >
              <Icon name={ICONS[one]} />
              {t(`signal.${one}`)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** The last signal of a teammate; lies over the board and moves nothing. */
export function SignalBubble({ room, task, crew, me }: BoardProps) {
  const news = room.lastSignal.value;
  const [shown, setShown] = useState(news);
  const seen = useRef(news);
  useEffect(() => {
    if (!news || news === seen.current) return;
    seen.current = news;
    setShown(news);
    const person = personOf(news.seat, crew);
    const values = { name: person.name, signal: t(`signal.${news.signal}`) };
    if (news.seat !== me.seat) {
      announceLater(
        news.card === undefined
          ? t('board.signalFrom', values)
          : t('board.signalOn', { ...values, card: shortOf(task, news.card) }),
      );
    }
    const timer = setTimeout(() => setShown((now) => (now === news ? null : now)), BUBBLE_MS);
    return () => clearTimeout(timer);
  }, [news]);
  if (!shown || shown !== news || shown !== seen.current) return null;
  const person = personOf(shown.seat, crew);
  return (
    <p class={`bd-bubble ${hueClass(person.place)}`} aria-hidden="true">
      <Who place={person.place} name={person.name} />
      <Icon name={ICONS[shown.signal]} />
      <span>
        {t(`signal.${shown.signal}`)}
        {shown.card !== undefined && <small>{shortOf(task, shown.card)}</small>}
      </span>
    </p>
  );
}
