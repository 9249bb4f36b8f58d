// The list goes to another device as a file, and comes from one: says first that whoever has the file leads the rooms. What stands
// in it, and how two lists become one, is carrying.ts.
import { useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { MOST_ROOMS } from '../home/keptRoom.ts';
import { type KeptRoom, keepAll, keptRooms } from '../home/rooms.ts';
import { secretOf } from '../home/useHostOf.ts';
import { MOST_BYTES, merge, readFile, writeFile } from './carrying.ts';

interface Props {
  rooms: readonly KeptRoom[];
  onChange(rooms: KeptRoom[]): void;
}

export function Carry({ rooms, onChange }: Props) {
  const [news, setNews] = useState<{ text: string; isBad: boolean } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const bad = (text: string) => setNews({ text, isBad: true });
  const bring = async (file: File | undefined) => {
    if (!file) return;
    const text = file.size > MOST_BYTES ? null : await file.text().catch(() => '');
    const read = text === null ? ({ ok: false, why: 'tooLarge' } as const) : readFile(text);
    if (!read.ok) return bad(t(`rooms.bad.${read.why}`));
    const merged = merge(keptRooms(), read.rooms);
    if (merged === null) return bad(t('rooms.bad.tooMany', { most: MOST_ROOMS }));
    onChange(keepAll(merged));
    const said = t(merged.added === 0 ? 'rooms.broughtNone' : 'rooms.brought', { n: merged.added });
    setNews({
      text: read.unread > 0 ? `${said} ${t('rooms.unread', { n: read.unread })}` : said,
      isBad: false,
    });
  };
  return (
    <section class="panel rm-carry" aria-labelledby="rm-carry">
      <h2 id="rm-carry">{t('rooms.carry')}</h2>
      <p class="ink2">{t('rooms.carryAbout')}</p>
      <p>{t('rooms.carryLeads')}</p>
      <div class="row">
        <Button disabled={rooms.length === 0} onClick={() => save(keptRooms())}>
          {t('rooms.save', { n: rooms.length })}
        </Button>
        <Button kind="quiet" onClick={() => input.current?.click()}>
          {t('rooms.bring')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          class="rm-file"
          aria-hidden="true"
          tabIndex={-1}
          onChange={(event) => {
            const { files } = event.currentTarget;
            const [file] = files ?? [];
            void bring(file).then(() => {
              // The same file once more is a change, too.
              if (input.current) input.current.value = '';
            });
          }}
        />
      </div>
      <p class={`hm-news ${news?.isBad === false ? 'calm' : ''}`} role="status">
        {news?.text ?? ''}
      </p>
    </section>
  );
}

function save(rooms: readonly KeptRoom[]): void {
  const kept = rooms.map((room) => ({ ...room, hostSecret: secretOf(room) }));
  const text = writeFile(kept, Date.now());
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = `podium-rooms-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
