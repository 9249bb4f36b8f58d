// Why the answer is so: two sentences, more to read, where the lecture note differs, sources; and the proof that the
// answer is the one that was sealed when the round began (SHA-256 of nonce and key, checked on this phone).
import { useEffect, useState } from 'preact/hooks';
import type { RevealSlice, TaskSlice } from '../../../shared/protocol/views.ts';
import { t, tx } from '../../i18n/index.ts';
import { Icon } from '../../ui/Icon.tsx';

interface Props {
  explain: NonNullable<RevealSlice['explain']>;
  reveal: RevealSlice;
  task: TaskSlice;
}

export function Explanation({ explain, reveal, task }: Props) {
  return (
    <section class="why">
      <h2 tabIndex={-1}>{t('answer.why')}</h2>
      <p>{tx(explain.why)}</p>
      {explain.note && (
        <p class="note">
          <b>{t('answer.note')}</b> {tx(explain.note)}
        </p>
      )}
      <details class="more">
        <summary>{t('answer.more')}</summary>
        {explain.more && <p>{tx(explain.more)}</p>}
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
        {reveal.opening && <Proof opening={reveal.opening} commitment={task.commitment} />}
      </details>
    </section>
  );
}

type Verdict = 'waits' | 'holds' | 'fails';

interface ProofProps {
  opening: NonNullable<RevealSlice['opening']>;
  commitment: string;
}

function Proof({ opening, commitment }: ProofProps) {
  const [verdict, setVerdict] = useState<Verdict>('waits');
  useEffect(() => {
    let isGone = false;
    // Plain http has no crypto.subtle; the hash comes with the reveal and not before.
    import('../../net/seal.ts')
      .then(({ sealOf }) => sealOf(opening))
      .then((seal) => !isGone && setVerdict(seal === commitment ? 'holds' : 'fails'))
      // Without a line the hash cannot be loaded: the seal stays unchecked, and the page says so.
      .catch(() => {});
    return () => {
      isGone = true;
    };
  }, [opening.nonce, opening.key, commitment]);
  const words = {
    waits: 'answer.proofWaits',
    holds: 'answer.proofHolds',
    fails: 'answer.proofFails',
  } as const;
  return (
    <div class="proof">
      <h3>{t('answer.proof')}</h3>
      <p>
        <Icon name={verdict === 'fails' ? 'cross' : 'lock'} /> {t(words[verdict])}
      </p>
      <p class="code ink3">{commitment}</p>
    </div>
  );
}
