// Why the answer is so: two sentences, more to read, where the lecture note differs, sources; and the seal, which shows that
// the answer was fixed before anybody played (../../ui/Seal.tsx).
import type { RevealSlice } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Say } from '../../ui/Say.tsx';
import { Seal } from '../../ui/Seal.tsx';

interface Props {
  explain: NonNullable<RevealSlice['explain']>;
  room: RoomClient;
}

export function Explanation({ explain, room }: Props) {
  return (
    <section class="why">
      <h2 tabIndex={-1}>{t('answer.why')}</h2>
      <p>
        <Say text={explain.why} />
      </p>
      {explain.note && (
        <p class="note">
          <b>{t('answer.note')}</b> <Say text={explain.note} />
        </p>
      )}
      <details class="more">
        <summary>{t('answer.more')}</summary>
        {explain.more && (
          <p>
            <Say text={explain.more} />
          </p>
        )}
        {explain.sources.length > 0 && (
          <>
            <h3>{t('answer.sources')}</h3>
            <ul>
              {explain.sources.map((source) => (
                <li key={source.code}>{source.text}</li>
              ))}
            </ul>
          </>
        )}
      </details>
      <Seal room={room} />
    </section>
  );
}
