// How everyone answered, without the key: per card the two commonest answers as bars with words. The same counts as on
// the wall, told for a phone.
import type { RevealSlice, TaskSlice } from '../../../shared/protocol/views.ts';
import type { DistributionRow } from '../../../shared/rounds/kind.ts';
import { t, tx } from '../../i18n/index.ts';
import { Say } from '../../ui/Say.tsx';

const SHOWN = 2;

export function Distribution({ task, reveal }: { task: TaskSlice; reveal: RevealSlice }) {
  if (!reveal.distribution) return null;
  const words = answerWords(task);
  return (
    <section class="dist">
      <p class="ink2 num">{t('answer.boards', { n: reveal.boards })}</p>
      <ul>
        {reveal.distribution.map((row) => (
          <Row key={row.card} row={row} task={task} words={words} boards={reveal.boards} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  row: DistributionRow;
  task: TaskSlice;
  words: string[];
  boards: number;
}

function Row({ row, task, words, boards }: RowProps) {
  const card = task.cards?.find((one) => one.id === row.card);
  const total = row.counts.reduce((sum, count) => sum + count, 0);
  // Order counts places only: boards that left the card in the tray are the rest.
  const counts = total < boards ? [...row.counts, boards - total] : row.counts;
  const answers = counts
    .map((count, i) => ({ count, word: words[i] ?? t('answer.inTray') }))
    .filter((one) => one.count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, SHOWN);
  return (
    <li>
      <b>{card && <Say text={card.short ?? card.text} />}</b>
      {answers.map((one) => (
        <span key={one.word} class="bar" style={{ '--part': one.count / Math.max(1, boards) }}>
          <span>{one.word}</span>
          <span class="num" aria-hidden="true">
            {one.count}
          </span>
          <span class="sr">{t('answer.countOf', { n: one.count, of: boards })}</span>
        </span>
      ))}
    </li>
  );
}

/** What each count of a row stands for, in the order of the protocol; what is left over is the tray. */
function answerWords(task: TaskSlice): string[] {
  if (task.picks !== null) return [t('answer.picked'), t('answer.notPicked')];
  if (task.axes.length > 0) return task.axes.flatMap((axis) => axis.zones.map((zone) => tx(zone.text)));
  return (task.cards ?? []).map((_, i) => t('answer.at', { n: i + 1 }));
}
