// The people in front of the pages: what a host, a player and a screen do next, by what their page shows them, sensibly
// most of the time and now and then at the wrong moment. In the calm at the end they play their games to the end.
import type { Command, Settings } from '../../shared/protocol/commands.ts';
import type { Slices } from '../../shared/protocol/views.ts';
import { moveOn } from './moves.ts';
import { ROUND_IDS } from './pack.ts';
import type { Page } from './page.ts';
import type { World } from './world.ts';

export interface Mood {
  readonly world: World;
  readonly page: Page;
  /** 0 … 1: how often somebody does what makes no sense now. */
  readonly folly: number;
  readonly isCalm: boolean;
}

type Step = Command | null;

export function nextOfHost(mood: Mood): Step {
  const { world, page, isCalm } = mood;
  const phase = page.client.slice('phase').value;
  if (!phase) return null;
  if (!isCalm && world.chance(0.25 + mood.folly)) return hostWhim(mood, phase);
  const { phaseNo } = phase;
  if (page.client.slice('room').value?.pace === 'group' && world.chance(isCalm ? 1 : 0.2))
    return { type: 'takePaceBack' };
  if (phase.pausedAtMs !== null) return world.chance(0.5) || isCalm ? { type: 'resume', phaseNo } : null;
  switch (phase.phase) {
    case 'lobby':
      return enoughAboard(mood) ? { type: 'start', phaseNo } : isCalm ? nobodyAboard(mood, phaseNo) : null;
    case 'briefing':
      return phase.goAtMs === null && world.chance(0.6) ? { type: 'next', phaseNo } : null;
    case 'play':
      return world.chance(isCalm ? 0.15 : 0.03) ? { type: 'endRound', phaseNo } : null;
    case 'discussion':
      return world.chance(0.3) ? { type: world.pick(['next', 'skipToReveal'] as const), phaseNo } : null;
    case 'reveal':
      if (phase.revealStep < 3 && world.chance(0.6))
        return { type: 'revealStep', phaseNo, step: phase.revealStep + 1 };
      return world.chance(0.5) ? { type: 'next', phaseNo } : null;
    case 'standings':
      return world.chance(0.6) ? { type: 'next', phaseNo } : null;
    case 'finished':
      return !isCalm && world.chance(0.05) ? { type: 'playAgain', phaseNo } : null;
  }
}

/** In the calm nobody is waited for any more; a room that has lost everybody is closed. */
function enoughAboard({ world, page, isCalm }: Mood): boolean {
  const here = page.client.slice('counts').value?.present ?? 0;
  const all = page.client.slice('counts').value?.players ?? 0;
  return here >= 2 ? world.chance(0.5) : all > 0 && (isCalm || world.chance(0.05));
}

/** Everybody was sent away: one is called back, or there is nobody to wait for. */
function nobodyAboard({ world, page }: Mood, phaseNo: number): Step {
  if ((page.client.slice('counts').value?.players ?? 1) > 0) return null;
  const removed = page.client.list('roster').value.filter(({ isRemoved }) => isRemoved);
  return removed.length > 0
    ? { type: 'restoreSeat', seat: world.pick(removed).seat }
    : { type: 'end', phaseNo };
}

function hostWhim({ world, page, folly }: Mood, phase: Slices['phase']): Step {
  const { client } = page;
  const phaseNo = world.chance(folly * 0.3) ? Math.max(0, phase.phaseNo - 1) : phase.phaseNo;
  const seats = client.list('roster').value.map(({ seat }) => seat);
  const seat = seats.length > 0 ? world.pick(seats) : 2;
  const teams = client.list('fleet').value.map(({ team }) => team);
  const team = teams.length > 0 ? world.pick(teams) : 1;
  const flag = world.chance(0.5);
  const settings = client.slice('room').value?.settings;
  const always: Command[] = [
    { type: 'pause', phaseNo },
    { type: 'addTime', phaseNo, seconds: world.pick([5, 30, 60]) },
    { type: 'next', phaseNo },
    { type: 'moveSeat', seat, team: world.chance(0.2) ? 'new' : team },
    { type: 'setHandsOff', seat, isHandsOff: flag },
    { type: 'setHandsOff', seat, isHandsOff: false },
    { type: 'restoreSeat', seat },
    { type: 'renameSeat', seat, name: world.pick(['하늘', 'Mina', 'Jo']) },
    {
      type: 'setFactor',
      who: flag ? 'seat' : 'team',
      number: flag ? seat : team,
      factor: world.pick(FACTORS),
    },
    { type: 'setLocked', isLocked: world.chance(0.2) },
    { type: 'setRelaxed', isRelaxed: flag },
    { type: 'openInsight', phaseNo, isOpen: flag },
    ...(settings
      ? [{ type: 'setSettings' as const, settings: { ...settings, ...laterSettings(world) } }]
      : []),
    { type: 'closeBoard', phaseNo, team },
    { type: 'answerHelp', phaseNo, team, answer: flag ? 'coming' : 'done' },
    { type: 'showDistribution', phaseNo },
    { type: 'showThenNow', phaseNo, isShown: flag },
    { type: 'revealStep', phaseNo, step: world.pick([1, 2, 3]) },
  ];
  const rare: Command[] = [
    { type: 'removeSeat', seat },
    { type: 'skipRound', phaseNo },
    { type: 'replayRound', phaseNo },
    { type: 'endRound', phaseNo },
    { type: 'skipToReveal', phaseNo },
    { type: 'playAgain', phaseNo },
    { type: 'setPlan', rounds: [world.pick(ROUND_IDS), ...(flag ? [] : ['unknown-round'])] },
    ...(settings ? [{ type: 'setSettings' as const, settings: { ...settings, ...newSettings(world) } }] : []),
  ];
  return world.pick(world.chance(0.2) ? rare : always);
}

const FACTORS = [1, 1, 1.5, 2, 10, 0] as const;

const newSettings = (world: World): Partial<Settings> => ({
  teamSize: 1 + world.rng.below(3),
  formation: world.pick(['pick', 'auto', 'host'] as const),
  nameField: world.pick(['nickname', 'numberName'] as const),
  wallNames: world.pick(['people', 'teams'] as const),
  hands: world.pick(['open', 'soft', 'strict'] as const),
});

const laterSettings = (world: World): Partial<Settings> => ({
  ...(world.chance(0.5) && { speedShare: world.pick([0, 0.2, 0.5] as const) }),
  address: world.pick(['http://192.168.0.7:3000', 'http://10.0.0.7:3000']),
});

export function nextOfPlayer(mood: Mood): Step {
  const { world, page, isCalm } = mood;
  const { client } = page;
  const phase = client.slice('phase').value;
  if (!phase) return null;
  const me = client.slice('me').value;
  if (client.seat.value === null || !me)
    // A name that somebody has who is away is not given twice: another one is tried then.
    return { type: 'join', name: nameOf(mood), ...(world.chance(0.2) && { wantsFactor: 1.5 as const }) };
  const { phaseNo } = phase;
  const isGroup = client.slice('room').value?.pace === 'group';
  if (isGroup && phase.pausedAtMs !== null && world.chance(isCalm ? 0.8 : 0.3))
    return { type: 'resume', phaseNo };
  if (!isCalm && world.chance(0.03 + mood.folly)) return playerWhim(mood, phase);
  if (phase.phase === 'play') {
    if (isGroup && me.isWatching && world.chance(0.2))
      return { type: 'vote', phaseNo, what: 'next', on: true };
    return atBoard(mood, phase) ?? unwilling(mood, phase, isGroup);
  }
  if (phase.phase === 'lobby' && me.team === null && world.chance(0.4)) {
    const ships = client.list('ships').value;
    return { type: 'pickTeam', team: ships.length > 0 && world.chance(0.7) ? world.pick(ships).team : 'new' };
  }
  if (phase.phase === 'finished')
    return isGroup && !isCalm && world.chance(0.02) ? { type: 'playAgain', phaseNo } : null;
  const wantsOn = isGroup && !me.hasVoted.next && phase.goAtMs === null;
  return wantsOn && world.chance(isCalm ? 0.9 : 0.5)
    ? { type: 'vote', phaseNo, what: 'next', on: true }
    : null;
}

const nameOf = ({ world, page }: Mood): string =>
  world.chance(0.6) ? page.device.name : `${page.device.name}-${world.rng.below(90)}`;

/** A group whose boards nobody can play on may go on. */
function unwilling({ world, page }: Mood, { phaseNo }: Slices['phase'], isGroup: boolean): Step {
  const me = page.client.slice('me').value;
  return isGroup && !me?.hasVoted.next && world.chance(0.3)
    ? { type: 'vote', phaseNo, what: 'next', on: true }
    : null;
}

function atBoard(mood: Mood, { phaseNo, pausedAtMs }: Slices['phase']): Step {
  const { world, page, isCalm } = mood;
  const { client } = page;
  const board = client.board.value;
  const task = client.slice('task').value;
  if (!board || !task?.cards || board.state !== 'open' || pausedAtMs !== null) return null;
  if (world.chance(0.05) && board.canUndo) return { type: 'undo', phaseNo, version: board.version };
  const isReady = board.ready.includes(client.seat.value ?? 0);
  const wantsReady = world.chance(isCalm ? 0.6 : 0.25) && client.unsettled.value === 0;
  if (wantsReady && !isReady) return { type: 'setReady', phaseNo, version: board.version, isReady: true };
  if (isReady) return world.chance(0.05) ? { type: 'setReady', phaseNo, version: 0, isReady: false } : null;
  const play = moveOn(world, task, board.view);
  return play && { type: 'move', phaseNo, play };
}

function playerWhim({ world, page, folly }: Mood, phase: Slices['phase']): Step {
  const { client } = page;
  const phaseNo = world.chance(folly * 0.3) ? Math.max(0, phase.phaseNo - 1) : phase.phaseNo;
  const version = client.board.value?.version ?? 0;
  const task = client.slice('task').value;
  const play = task?.cards && moveOn(world, task, client.board.value?.view);
  return world.pick<Command>([
    ...(play ? [{ type: 'move' as const, phaseNo, play }] : []),
    { type: 'undo', phaseNo, version: world.chance(0.8) ? version : version + 1 },
    { type: 'setReady', phaseNo, version, isReady: world.chance(0.7) },
    { type: 'vote', phaseNo, what: world.pick(['next', 'pace'] as const), on: world.chance(0.7) },
    { type: 'vote', phaseNo, what: 'pace', on: true },
    { type: 'pickTeam', team: world.chance(0.3) ? 'new' : 1 + world.rng.below(3) },
    { type: 'wishFactor', factor: world.pick([1, 1.5, 2] as const) },
    { type: 'askHelp', phaseNo, isAsking: world.chance(0.7) },
    { type: 'addTime', phaseNo, seconds: 30 },
    { type: 'pause', phaseNo },
    { type: 'resume', phaseNo },
    { type: 'join', name: 'again' },
  ]);
}
