// The reveal in three steps under the host's hand: how teams answered (no key yet), the key (drawn by the kind's
// WallReveal, hardest card last), the explanation. In a group each phone steps by itself and this stays at the first.
import type { FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { slid } from '../../boards/common/slid.ts';
import { boards, type WallRevealProps } from '../../boards/index.ts';
import { t, tx } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { hardestWords } from '../../ui/hardest.ts';
import { Icon } from '../../ui/Icon.tsx';
import { prefersStill } from '../../ui/motion.ts';
import { SealLine } from '../../ui/Seal.tsx';
import { Distribution } from './Distribution.tsx';
import { Explain } from './Explain.tsx';

const steps = ['screen.stepAnswers', 'screen.stepKey', 'screen.stepWhy'] as const;

export function Reveal({ room }: { room: RoomClient }) {
  const step = room.slice('phase').value?.revealStep ?? 0;
  const task = room.slice('task').value;
  const reveal = room.slice('reveal').value;
  // A wall that was opened in the middle of a step shows where things are, not how they got there.
  const first = useRef(step);
  if (task === null || reveal === null) return null;
  const shown = Math.max(1, step);
  const isStill = first.current >= 2 || prefersStill();
  return (
    <div class="w-view w-reveal">
      <header class="w-reveal-head">
        <h1>{tx(task.title)}</h1>
        <ol class="w-steps" aria-label={t('screen.steps')}>
          {steps.map((name, i) => (
            <li
              key={name}
              class={i + 1 === shown ? 'on' : ''}
              aria-current={i + 1 === shown ? 'step' : undefined}
            >
              {i + 1 < shown ? <Icon name="check" /> : <b class="num">{i + 1}</b>}
              {t(name)}
            </li>
          ))}
        </ol>
      </header>
      <div class="w-body w-stage" key={shown}>
        {shown === 1 && reveal.distribution !== null && (
          <Distribution task={task} rows={reveal.distribution} isWall />
        )}
        {shown === 2 && reveal.key !== null && <Key task={task} reveal={reveal} isStill={isStill} />}
        {shown === 3 && reveal.explain !== null && <Explain reveal={reveal} />}
      </div>
      <footer class="w-feet">
        <Foot task={task} reveal={reveal} step={shown} isStill={isStill} />
        {shown === 3 && <SealLine room={room} class="w-seal" />}
      </footer>
    </div>
  );
}

function Key(props: WallRevealProps) {
  const { kind } = props.task;
  const [Drawn, setDrawn] = useState<FunctionComponent<WallRevealProps> | null>(null);
  useEffect(() => {
    let isGone = false;
    void boards[kind]().then((module) => {
      if (!isGone) setDrawn(() => module.WallReveal);
    });
    return () => {
      isGone = true;
    };
  }, [kind]);
  return Drawn === null ? null : <Drawn {...props} />;
}

interface FootProps extends WallRevealProps {
  step: number;
}

function Foot({ task, reveal, step, isStill }: FootProps) {
  const { fullyRight, hardest, rightCounts, boards: of } = reveal;
  if (step === 1)
    return <p class="w-foot num">{of === 0 ? t('screen.answeredNone') : t('screen.answered', { n: of })}</p>;
  if (step === 2 && hardest !== null && rightCounts !== null) {
    // Named only after it has slid in: the name would give the last card away.
    const now = slid.value;
    if (now === null || now.n < now.of) return null;
    const n = rightCounts[hardest] ?? 0;
    const card = task.cards?.find((one) => one.id === hardest);
    return (
      <p class={`w-foot num ${isStill ? '' : 'late'}`}>
        <b>{t('screen.hardest')}</b>
        {card !== undefined && <span class="w-foot-card">{tx(card.short ?? card.text)}</span>}
        {hardestWords(n, of)}
      </p>
    );
  }
  if (fullyRight === null) return null;
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return (
    <p class="w-foot num">
      {fullyRight.first === null ? (
        <>
          <b>{t('screen.allRight')}</b>
          {percent(fullyRight.now)}
        </>
      ) : (
        t('screen.allRightBoth', { first: percent(fullyRight.first), now: percent(fullyRight.now) })
      )}
    </p>
  );
}
