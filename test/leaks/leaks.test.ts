// Non-interference: two games with the same seed and commands, on packs that differ only in key, explanation and
// sources, send the same bytes to everybody before the reveal. Only the commitment may differ, and is masked.
import { describe, expect, it } from 'vitest';
import type { Form } from '../../shared/protocol/views.ts';
import { playRecorded, type Record, ROUNDS } from './game.ts';

/** The one exception of a review: after attempt 1 the host, and nobody else, is told how it went and what to do. */
const ADVICE = /"advice":\{"fullyRight":[^[]*\[.*?\],"hint":"[a-z]+"\}/g;

const masked = (frames: string[] | undefined, { commitments }: Record, isHost: boolean): string[] =>
  (frames ?? []).map((frame) => {
    let text = frame;
    for (const commitment of commitments) text = text.replaceAll(commitment, '<commitment>');
    return isHost ? text.replace(ADVICE, '<advice>') : text;
  });

describe('nothing tells the key before the reveal', () => {
  for (const form of ['live', 'study', 'review'] satisfies Form[]) {
    for (const round of ROUNDS) {
      it(`of "${round}" in a ${form} room, to any audience or over any route`, async () => {
        const one = await playRecorded(form, round, 'one');
        const other = await playRecorded(form, round, 'other');
        expect([...one.before.keys()]).toEqual([...other.before.keys()]);
        for (const name of one.before.keys()) {
          const isHost = name === 'host' && form === 'review';
          expect(masked(one.before.get(name), one, isHost), name).toEqual(
            masked(other.before.get(name), other, isHost),
          );
        }
        const told = [...one.before.values()].flat().join();
        for (const secret of ['Why one', 'More one', 'Note one', 'Source one'])
          expect(told).not.toContain(secret);
        // The reveal does tell: a test that could not see a difference would prove nothing.
        expect(one.reveal.get('Ada')).not.toEqual(other.reveal.get('Ada'));
        expect(one.commitments.size).toBe(1);
        expect(one.commitments).not.toEqual(other.commitments);
      });
    }
  }
});
