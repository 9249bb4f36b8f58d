// The core of a room, as the shell around it uses it: a pure decider. Rules with their ids stand in SPEC.md.
//   initial(pack) → state · decide(state, command, meta) → events or a refusal · evolve(state, event) → state
//   view(state, audience) → slices · touches(event, before, after) → what changed for whom · deadlines(state)

export { type Crews, crewsOf } from './crews.ts';
export { deadlines } from './deadlines.ts';
export { type Decision, decide } from './decide/index.ts';
export { type EventType, type GameEvent, wordFields } from './events.ts';
export { evolve } from './evolve/index.ts';
export { standsOf } from './stands.ts';
export { initial, type RoomState } from './state.ts';
export type { Deadline, Joining, Meta, SystemCommand } from './system.ts';
export { UNUSABLE, unusable } from './unusable.ts';
export { readAudience, type Seer, seenBy, sliceNames, view } from './view/index.ts';
export { audienceOf, isGathered, type Touch } from './view/touch.ts';
export { touches } from './view/touches.ts';
