// Random evenings: random people do random things to a room, from one seed. Used by tests that hold all of them to
// what must never happen (walk.test.ts) and to what always must (evenings.test.ts).
import type { Settings } from '../../shared/protocol/commands.ts';
import { passHash } from '../../shared/protocol/pass.ts';
import type { Form } from '../../shared/protocol/views.ts';
import { kindOf } from '../../shared/rounds/index.ts';
import { makeRng, type Rng } from '../../shared/rounds/rng.ts';
import { HOST, hashOf, Table } from './table.ts';

const hostTypes = [
  'start',
  'next',
  'next',
  'next',
  'pause',
  'resume',
  'endRound',
  'skipRound',
  'replayRound',
  'showDistribution',
  'skipToReveal',
  'takePaceBack',
  'playAgain',
];

/** One random thing that some seat might send. */
function randomCommand(
  table: Table,
  rng: Rng,
): [seat: number, command: Record<string, unknown> & { type: string }] {
  const { state } = table;
  const seat = 2 + rng.below(Math.max(1, state.seats.size - 1));
  const team = 1 + rng.below(state.teams.size + 1);
  const flag = rng.below(2) === 0;
  const { round } = state;
  if (state.phase === 'play' && round && rng.below(10) < 6) {
    const board = table.boardOf(seat);
    if (board && rng.below(3) > 0) {
      const kind = kindOf(round.round.kind);
      const step = rng.below(2)
        ? kind.randomMove(round.round, board.value, rng)
        : (kind.perfectMoves(round.round)[rng.below(4)] ?? kind.perfectMoves(round.round)[0]);
      return [
        seat,
        { type: 'move', play: { kind: round.round.kind, move: kind.encode(round.round, step, round.deal) } },
      ];
    }
    return [
      seat,
      flag
        ? { type: 'undo', version: board?.version ?? 0 }
        : { type: 'setReady', isReady: rng.below(4) > 0, version: board?.version ?? 0 },
    ];
  }
  const factor = [1, 1.5, 2, 10, 0][rng.below(5)] as number;
  const others: [number, Record<string, unknown> & { type: string }][] = [
    [HOST, { type: hostTypes[rng.below(hostTypes.length)] as string }],
    [HOST, { type: hostTypes[rng.below(4)] as string }],
    [HOST, { type: 'moveSeat', seat, team }],
    [HOST, { type: 'removeSeat', seat }],
    [HOST, { type: 'restoreSeat', seat }],
    [HOST, { type: 'setHandsOff', seat, isHandsOff: flag }],
    [HOST, { type: 'setFactor', who: flag ? 'seat' : 'team', number: flag ? seat : team, factor }],
    [HOST, { type: 'renameSeat', seat, name: flag ? '하늘' : 'Mina', number: flag ? `${team}` : undefined }],
    [HOST, { type: 'setLocked', isLocked: flag }],
    [HOST, { type: 'setRelaxed', isRelaxed: flag }],
    [HOST, { type: 'addTime', seconds: 30 }],
    [HOST, { type: 'openInsight', isOpen: flag }],
    [HOST, { type: 'showThenNow', isShown: flag }],
    [HOST, { type: 'closeBoard', team }],
    [HOST, { type: 'answerHelp', team, answer: flag ? 'coming' : 'done' }],
    [seat, { type: 'askHelp', isAsking: rng.below(4) > 0 }],
    [HOST, { type: 'setSettings', settings: { ...state.settings, ...randomSettings(rng) } }],
    [HOST, { type: 'setSettings', settings: { ...state.settings, ...laterSettings(rng) } }],
    [HOST, { type: 'revealStep', step: 1 + rng.below(3) }],
    [HOST, { type: 'offerSeat', seat, hash: passHash(state.room, passOf(seat)) }],
    [flag ? HOST : seat, { type: 'answerClaim', claim: state.lastClaim, isYes: rng.below(3) > 0 }],
    [HOST, { type: 'replaceLink', what: flag ? 'host' : 'screen', hash: hashOf(`link${team}`) }],
    [rng.below(3) === 0 ? HOST : 0, { type: 'forgetSeat', seat }],
    [seat, { type: 'wishFactor', factor: flag ? 1.5 : 2 }],
    [seat, { type: 'pickTeam', team: flag ? 'new' : team }],
    [seat, { type: 'vote', what: flag ? 'next' : 'pace', on: rng.below(4) > 0 }],
  ];
  // Nobody has the host's seat of a study group.
  const sent = state.form === 'study' ? others.filter(([sender]) => sender !== HOST) : others;
  return sent[rng.below(sent.length)] as (typeof sent)[number];
}

const randomSettings = (rng: Rng): Partial<Settings> => ({
  teamSize: 1 + rng.below(3),
  formation: (['pick', 'auto', 'host'] as const)[rng.below(3)] as Settings['formation'],
  hands: (['open', 'soft', 'strict'] as const)[rng.below(3)] as Settings['hands'],
  nameField: rng.below(2) ? 'numberName' : 'nickname',
  wallNames: rng.below(2) ? 'people' : 'teams',
});

const laterSettings = (rng: Rng): Partial<Settings> => ({
  speedShare: ([0, 0.2, 0.5] as const)[rng.below(3)] as Settings['speedShare'],
  address: `http://192.168.0.${rng.below(3)}:3000`,
});

const passOf = (seat: number): string => ('HJKMNPQRTW'[seat % 10] as string).repeat(6);

/** Somebody on a new device: with a code, or by name. */
function comeBack(table: Table, seat: number, rng: Rng): void {
  const key = `new${rng.below(1000)}`;
  const name = table.state.seats.get(seat)?.name ?? 'Mina';
  if (rng.below(2) === 0) table.enter({ type: 'takeSeat', pass: passOf(seat) }, key);
  else table.enter({ type: 'claimSeat', name }, key);
}

/** Any next step of a room: people, presence, or time. */
export function step(table: Table, rng: Rng): void {
  const { state } = table;
  const seat = 1 + rng.below(Math.max(1, state.seats.size));
  const dice = rng.below(20);
  if (dice === 0 && state.seats.size < 9)
    table.join(`p${state.seats.size}`, undefined, { number: `${seat}`, wantsFactor: rng.below(2) ? 2 : 1 });
  else if (dice === 0) comeBack(table, seat, rng);
  else if (dice === 1) table.away(seat);
  else if (dice <= 3) table.arrive(seat, `n.1.${rng.below(1000)}`);
  else if (dice === 4) table.wait(rng.below(70_000));
  else if (dice === 5) table.wait(3_000);
  else if (dice === 6) table.system({ type: 'shiftDeadlines', lostMs: 1 + rng.below(60_000) });
  else table.say(...randomCommand(table, rng));
}

export function walk(form: Form, seed: number, steps: number, size: number): Table {
  const table = new Table({
    form,
    settings: { teamSize: size, ...(form === 'study' ? { isOneBoat: seed % 2 === 0 } : {}) },
    rounds: ['o-chain', 'm-runtime-grid', 'c-watch'],
    // Every second review grew out of another room.
    from:
      form === 'review' && seed % 2 === 0
        ? [{ round: 'm-runtime-grid', atMs: 5, facility: 0.5, fullyRight: 1, boards: 4 }]
        : [],
    // Every third room repeats one, with ships that nobody else has made.
    ...(seed % 3 === 0 && {
      crews: [
        { name: 'start1', number: null, team: 5 },
        { name: 'p6', number: null, team: 2 },
        { name: 'p7', number: '3', team: 18 },
      ],
    }),
  });
  const rng = makeRng(seed);
  for (let i = 0; i < 4; i++) table.join(`start${i}`);
  for (let i = 0; i < steps; i++) step(table, rng);
  return table;
}
