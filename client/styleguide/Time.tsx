// Clocks that run and that stand still, and the line about the seal in both verdicts.
import { signal } from '@preact/signals';
import { sealOf } from '../net/seal.ts';
import type { RoomClient } from '../state/room.ts';
import { Clock, TimeBar } from '../ui/Clock.tsx';
import { SealLine } from '../ui/Seal.tsx';
import { Section, Specimen } from './Section.tsx';

const WHOLE_MS = 90_000;
const PASSED_MS = 38_000;
const startedAtMs = Date.now() - PASSED_MS;
const span = { now: () => Date.now(), startedAtMs, deadlineAtMs: startedAtMs + WHOLE_MS };
const opening = { nonce: '00'.repeat(32), key: '[]' };

/** What the line looks at of a room at the reveal. */
function sealedRoom(commitment: string): RoomClient {
  const slices: Record<string, unknown> = { reveal: { opening }, task: { commitment } };
  return { slice: (name: string) => signal(slices[name] ?? null), sealed: signal(commitment) } as never;
}
const holds = sealedRoom(sealOf(opening) ?? '');
const broken = sealedRoom('0'.repeat(64));

export function Time() {
  return (
    <Section part="time">
      <div class="sg-row">
        <Specimen name="sg.state.running">
          <Clock {...span} class="sg-clock" />
          <TimeBar {...span} />
        </Specimen>
        <Specimen name="sg.state.paused">
          <Clock {...span} pausedAtMs={startedAtMs + PASSED_MS} class="sg-clock" />
          <TimeBar {...span} pausedAtMs={startedAtMs + PASSED_MS} />
        </Specimen>
        <Specimen name="sg.state.holds" isWide>
          <SealLine room={holds} />
        </Specimen>
        <Specimen name="sg.state.broken" isWide>
          <SealLine room={broken} />
        </Specimen>
      </div>
    </Section>
  );
}
