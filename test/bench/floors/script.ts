// What a floor sends: messages as large as Podium's to the audiences that Podium's would have, as measured just before.
// A floor decides nothing and stores nothing, so it is what carrying the messages alone costs.

/** Measured on Podium in the same run. */
export interface Script {
  readonly teamPatchBytes: number;
  /** Of every frame that is neither an acknowledgement nor a team's patch of a player's command: how many a player gets
   *  with each command of a host, and how large they are. */
  readonly framesPerHostCommand: number;
  readonly otherBytes: number;
}

export interface FloorSeat {
  readonly room: number;
  /** -1: the host. */
  readonly team: number;
  readonly seat: number;
}

const text = (bytes: number): string => 'x'.repeat(Math.max(0, Math.round(bytes)));

/** A team's patch, as long as Podium's. */
export function teamPatch(script: Script, { team, seq }: { team: number; seq: number }): object {
  const patch = { audience: `team:${team}`, prev: seq - 1, seq, nowMs: Date.now() };
  return { ...patch, slices: { board: text(script.teamPatchBytes - 100) } };
}

export function roomPatch(script: Script, seq: number): object {
  const patch = { audience: 'room', prev: seq - 1, seq, nowMs: Date.now() };
  return { ...patch, slices: { task: text(script.otherBytes - 90) } };
}

export const snapshotOf = ({ team, seat }: FloorSeat): object => ({
  protocol: 1,
  nowMs: Date.now(),
  seat,
  role: team < 0 ? 'host' : 'player',
  audiences: {
    room: { seq: 0, slices: { task: text(1500) } },
    ...(team >= 0 && { [`team:${team}`]: { seq: 0, slices: { board: text(600) } } }),
  },
});

export const roomName = ({ room }: FloorSeat): string => `r${room}`;
export const teamName = ({ room, team }: FloorSeat): string => `r${room}:t${team}`;

/** Repeats a fraction by chance, so that the mean is right. */
export const times = (count: number): number =>
  Math.floor(count) + (Math.random() < count - Math.floor(count) ? 1 : 0);
