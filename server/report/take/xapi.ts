// xAPI statements (IEEE 9274.1.1, xAPI 1.0.3) of what was answered: one a board, as the cmi.interaction types sequencing, matching
// and choice. Ids are the same however often a file is made, and actors are numbers: who had which seat stays here.
import { createHash } from 'node:crypto';
import type { Text } from '../../../shared/content/text.ts';
import type { Round } from '../../../shared/rounds/index.ts';
import { orderKey } from '../../../shared/rounds/order/key.ts';
import { isFull } from '../figures/statistics.ts';
import type { Answer, Answers, Gathered, Play } from '../gather/plays.ts';
import { tellingKind } from '../kinds/index.ts';

const ANSWERED = {
  id: 'http://adlnet.gov/expapi/verbs/answered',
  display: { 'en-US': 'answered', 'ko-KR': '답함' },
};
const INTERACTION = 'http://adlnet.gov/expapi/activities/cmi.interaction';
const NAMES = 'urn:podium:xapi';
/** More right answers than these are not listed: readers take the list as whole. */
const MOST_PATTERNS = 60;

const map = ({ ko, en }: Text) => ({ 'ko-KR': ko, 'en-US': en });

/** A UUID (version 8) that follows from what it names. */
export function stableUuid(...parts: readonly (string | number)[]): string {
  const hex = createHash('sha256')
    .update([NAMES, ...parts].join('|'), 'utf8')
    .digest('hex');
  const variant = ((Number.parseInt(hex[16] as string, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function statementsOf(gathered: Gathered, plays: readonly Play[]): object[] {
  const { room } = gathered.state;
  return plays.flatMap((play) =>
    [...new Set([play.first, play.last])].flatMap((answers) =>
      (answers?.boards ?? [])
        .filter(({ isTouched }) => isTouched)
        .map((answer) => statement({ room, gathered, play, answers: answers as Answers, answer })),
    ),
  );
}

interface Answered {
  room: string;
  gathered: Gathered;
  play: Play;
  answers: Answers;
  answer: Answer;
}

function statement({ room, gathered, play, answers, answer }: Answered): object {
  const { round } = play;
  const at = answers === play.last ? play.endedAtMs : play.firstEndedAtMs;
  return {
    id: stableUuid(room, play.no, answers.attempt, answers.unit, answer.number),
    actor: actorOf({ room, gathered, play, answers, answer }),
    verb: ANSWERED,
    object: {
      objectType: 'Activity',
      id: `${NAMES}:round:${round.id}`,
      definition: {
        name: map(round.title),
        description: map(round.prompt),
        type: INTERACTION,
        ...interactionOf(round),
      },
    },
    result: {
      score: { scaled: answer.accuracy },
      success: isFull(answer.accuracy),
      completion: true,
      response: responseOf(round, answer.value),
    },
    context: {
      registration: stableUuid(room),
      platform: 'Podium',
      extensions: {
        [`${NAMES}:attempt`]: answers.attempt,
        [`${NAMES}:alone`]: answers.unit === 'seat',
        [`${NAMES}:play`]: play.no,
        [`${NAMES}:right`]: answer.right,
        [`${NAMES}:of`]: answer.of,
      },
    },
    timestamp: new Date(at).toISOString(),
  };
}

const account = (room: string, name: string) => ({ homePage: `urn:podium:room:${room}`, name });

/** A team is a group of the seats that had a hand in its board. */
function actorOf({ room, play, answers, answer }: Answered): object {
  if (answers.unit === 'seat')
    return { objectType: 'Agent', account: account(room, `seat-${answer.number}`) };
  const hands = [...play.acted].filter(([, team]) => team === answer.number).map(([seat]) => seat);
  return {
    objectType: 'Group',
    account: account(room, `team-${answer.number}`),
    member: hands
      .sort((a, b) => a - b)
      .map((seat) => ({ objectType: 'Agent', account: account(room, `seat-${seat}`) })),
  };
}

// ── Kinds ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const component = ({ id, text }: { id: string; text: Text }) => ({ id, description: map(text) });

function interactionOf(round: Round): object {
  const patterns = patternsOf(round);
  const correct = patterns ? { correctResponsesPattern: patterns } : {};
  if (round.kind === 'order')
    return { interactionType: 'sequencing', choices: round.cards.map(component), ...correct };
  if (round.kind === 'choice')
    return { interactionType: 'choice', choices: round.statements.map(component), ...correct };
  return {
    interactionType: 'matching',
    source: round.cards.map(component),
    target: round.axes.flatMap(({ label, zones }, axis) =>
      zones.map(({ id, text }) => ({
        id: targetId(round, axis, id),
        description: map(label ? { ko: `${label.ko}: ${text.ko}`, en: `${label.en}: ${text.en}` } : text),
      })),
    ),
    ...correct,
  };
}

/** Zones of two axes may share an id. */
const targetId = (round: Round, axis: number, zone: string): string =>
  round.kind === 'match' && round.axes.length > 1 ? `${axis + 1}-${zone}` : zone;

function responseOf(round: Round, value: unknown): string {
  const shape = tellingKind(round.kind).shape(value);
  const id = (card: number) => tellingKind(round.kind).cards(round)[card]?.id ?? '';
  if (shape.kind === 'order') return shape.row.map(id).join('[,]');
  if (shape.kind === 'choice') return shape.chosen.map(id).join('[,]');
  return shape.zones
    .flatMap((axes, card) =>
      axes.flatMap((zones, axis) =>
        zones.map((zone) => {
          const name = round.kind === 'match' ? (round.axes[axis]?.zones[zone]?.id ?? '') : '';
          return `${id(card)}[.]${targetId(round, axis, name)}`;
        }),
      ),
    )
    .join('[,]');
}

/** Every right answer; null where there are too many to list. */
function patternsOf(round: Round): string[] | null {
  if (round.kind === 'choice')
    return [round.statements.flatMap(({ id }) => (round.key.includes(id) ? [id] : [])).join('[,]')];
  if (round.kind === 'order') return orderPatterns(round);
  const cells = round.cards.flatMap(({ id }) =>
    (Object.hasOwn(round.key, id) ? (round.key[id] ?? []) : []).map((accepted, axis) => {
      const pairs = accepted.map((zone) => `${id}[.]${targetId(round, axis, zone)}`);
      return round.axes[axis]?.multi ? [pairs.join('[,]')] : pairs;
    }),
  );
  let patterns: string[][] = [[]];
  for (const cell of cells) {
    if (patterns.length * cell.length > MOST_PATTERNS) return null;
    patterns = patterns.flatMap((pattern) => cell.map((pair) => [...pattern, pair]));
  }
  return patterns.map((pattern) => pattern.join('[,]'));
}

function orderPatterns(round: Round & { kind: 'order' }): string[] | null {
  const key = orderKey(round);
  const found: string[] = [];
  const grow = (front: number, ids: readonly string[]): boolean => {
    if (ids.length === key.members.length) return found.push(ids.join('[,]')) <= MOST_PATTERNS;
    return key.members.every((card) => {
      const mayCome = ((front >> card) & 1) === 0 && ((key.earlier[card] ?? 0) & ~front) === 0;
      return !mayCome || grow(front | (1 << card), [...ids, round.cards[card]?.id ?? '']);
    });
  };
  return grow(0, []) ? found : null;
}
