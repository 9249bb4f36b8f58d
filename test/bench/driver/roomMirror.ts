// What the players of one room know together in a driver: phase, cards, boards' versions, and which patch reached whom
// when. Real pages know this each for themselves; sharing it keeps the driver cheap, and changes nothing on the wire.
import type { Tallies } from './tallies.ts';

interface Arrival {
  readonly seq: number;
  readonly player: object;
  readonly atMs: number;
}
interface Moved {
  readonly seq: number;
  readonly player: object;
  readonly sentAtMs: number;
}

export class TeamMirror {
  /** As anybody of the team has seen it last. */
  version = 0;
  /** Of the newest patch that anybody of the team has. */
  seenSeq = 0;
  readonly members = new Set<object>();
  /** The row as the moves of this driver left it. */
  #row: string[] = [];
  #rowOf = 0;
  #arrivals: Arrival[] = [];
  #moves: Moved[] = [];

  /** Puts a card behind another, or in front of all; false where it stands there already: such a move changes nothing, and
   *  no teammate hears of it. */
  place(phaseNo: number, card: string, after: string | null): boolean {
    if (this.#rowOf !== phaseNo) this.#row = [];
    this.#rowOf = phaseNo;
    const from = this.#row.indexOf(card);
    const behind = after === null ? -1 : this.#row.indexOf(after);
    if (from >= 0 && from === behind + 1) return false;
    const others = this.#row.filter((one) => one !== card);
    const to = after === null ? 0 : others.indexOf(after) + 1;
    // Behind a card that lies in the tray still: at the end, as the game has it.
    others.splice(after !== null && to === 0 ? others.length : to, 0, card);
    this.#row = others;
    return true;
  }

  arrived(seq: number, player: object, atMs: number): void {
    this.seenSeq = Math.max(this.seenSeq, seq);
    this.#arrivals.push({ seq, player, atMs });
  }

  moved(seq: number, player: object, sentAtMs: number): void {
    this.#moves.push({ seq, player, sentAtMs });
  }

  /** Move → each teammate's first patch with at least its `seq`. */
  settle(tallies: Tallies): void {
    for (const mate of this.members) {
      const seen = this.#arrivals.filter(({ player }) => player === mate);
      for (const { seq, player, sentAtMs } of this.#moves) {
        if (player === mate) continue;
        const first = firstAtLeast(seen, seq);
        if (first && first.atMs >= sentAtMs) tallies.mateMs.push(first.atMs - sentAtMs);
      }
    }
    this.#arrivals = [];
    this.#moves = [];
  }
}

/** Patches of one audience come in order, so the list is sorted by `seq`. */
function firstAtLeast(seen: readonly Arrival[], seq: number): Arrival | undefined {
  let [from, to] = [0, seen.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((seen[middle] as Arrival).seq < seq) from = middle + 1;
    else to = middle;
  }
  return seen[from];
}

export class RoomMirror {
  phase = 'lobby';
  phaseNo = 0;
  cards: string[] = [];
  /** Server time, which is this machine's. */
  deadlineAtMs: number | null = null;
  /** The player that reads phases and cards for the others. */
  eyes: object | null = null;
  /** The highest `seq` that was acknowledged to anybody here. */
  acknowledged = 0;
  readonly teams = new Map<number, TeamMirror>();
  readonly #waiting: (() => void)[] = [];

  team(number: number): TeamMirror {
    let team = this.teams.get(number);
    if (!team) {
      team = new TeamMirror();
      this.teams.set(number, team);
    }
    return team;
  }

  /** Resolves when the room is in one of these phases. */
  async reached(...phases: string[]): Promise<void> {
    while (!phases.includes(this.phase)) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Slices of the audience `room`, from a snapshot or a patch. */
  read(slices: {
    phase?: { phase: string; phaseNo: number; deadlineAtMs: number | null } | null;
    task?: { cards: { id: string }[] | null } | null;
  }): void {
    if (slices.phase) {
      this.phase = slices.phase.phase;
      this.phaseNo = slices.phase.phaseNo;
      this.deadlineAtMs = slices.phase.deadlineAtMs ?? this.deadlineAtMs;
      for (const reached of this.#waiting.splice(0)) reached();
    }
    if (slices.task?.cards) this.cards = slices.task.cards.map(({ id }) => id);
  }
}
