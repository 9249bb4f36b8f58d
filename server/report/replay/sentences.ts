// Every event of the log as one English sentence; texts of cards in the language that is asked for. A new event type does
// not compile until it has its sentence.
import type { Lang } from '../../../shared/content/text.ts';
import type { EventOf, EventType } from '../../../shared/game/events.ts';
import type { RoomState } from '../../../shared/game/index.ts';
import type { Step } from '../steps.ts';
import { inWords } from './kinds.ts';
import { boardName, counted, seatName, seconds, shipName } from './people.ts';

interface Scene {
  before: RoomState;
  after: RoomState;
  lang: Lang;
}
type Sentence<T extends EventType> = (event: EventOf<T>, scene: Scene) => string;

const who = (state: RoomState, seat: number) => seatName(state, seat);
const by = ({ by }: { by?: { seat: number } }, state: RoomState): string =>
  by ? seatName(state, by.seat) : 'the server';
const placedIn = (placed: readonly (readonly [number, number])[], { after, lang }: Scene): string =>
  placed.map(([seat, team]) => `${who(after, seat)} to ${shipName(team, lang)}`).join(', ');
const times = (factor: number): string => (factor === 0 ? 'no time limit' : `${factor} × the time`);

const people: { [T in EventType]?: Sentence<T> } = {
  seatTaken: ({ seat, team }, { after, lang }) =>
    `${who(after, seat)} comes aboard${team === null ? '' : `, ${shipName(team, lang)}`}`,
  seatArrived: ({ seat }, { after }) => `${who(after, seat)} is here`,
  seatWentAway: ({ seat }, { after }) => `${who(after, seat)} is away`,
  teamPicked: ({ seat, team }, { after, lang }) => `${who(after, seat)} picks ${shipName(team, lang)}`,
  teamsFormed: ({ placed }, scene) => `teams are formed: ${placedIn(placed, scene)}`,
  seatRenamed: ({ seat }, { before, after }) =>
    `${who(before, seat)} is now called ${after.seats.get(seat)?.name ?? 'nothing'}`,
  seatMoved: ({ seat, team }, { after, lang }) => `${who(after, seat)} is moved to ${shipName(team, lang)}`,
  seatRemoved: ({ seat }, { after }) => `${who(after, seat)} is removed`,
  seatRestored: ({ seat }, { after }) => `${who(after, seat)} is taken in again`,
  seatOffered: ({ seat }, { after }) => `a code for another device is made for ${who(after, seat)}`,
  seatTakenOver: ({ seat }, { after }) => `${who(after, seat)} goes on with another device, by its code`,
  seatClaimed: ({ seat }, { after }) => `somebody asks for the seat of ${who(after, seat)}`,
  claimAnswered: ({ claim, isYes }, { before }) => {
    const seat = before.claims.find((one) => one.claim === claim)?.seat ?? 0;
    return `who asked for the seat of ${who(before, seat)} ${isYes ? 'gets it' : 'does not get it'}`;
  },
  seatForgotten: ({ seat }) => `seat ${seat} is forgotten`,
  linkReplaced: ({ what }) => `the ${what}'s link is replaced`,
  handsOffSet: ({ seat, isHandsOff }, { after }) => `${who(after, seat)}: hands ${isHandsOff ? 'off' : 'on'}`,
  factorWished: ({ seat, factor }, { after }) =>
    `${who(after, seat)} asks for ${factor === 1 ? 'no more time than others' : times(factor)}`,
  factorSet: ({ who: whose, number, factor }, { after, lang }) =>
    `${whose === 'seat' ? who(after, number) : shipName(number, lang)} has ${times(factor)} from the next round on`,
};

const playing: { [T in EventType]?: Sentence<T> } = {
  moved: (event, { before, lang }) => {
    const { round } = before;
    const does = round ? inWords(round.round.kind).move(round.round, event.move, lang) : 'moves';
    return `${by(event, before)} ${does}`;
  },
  undone: (event, { before }) => `${by(event, before)} takes the last move back`,
  readySet: ({ seat, isReady }, { before }) =>
    `${who(before, seat)} is ${isReady ? 'ready' : 'not ready any more'}`,
  helpAsked: ({ board, seat, isAsking }, { before, lang }) =>
    isAsking
      ? `${who(before, seat)} asks the host to come to ${boardName(before, board, lang)}`
      : `${boardName(before, board, lang)} needs the host no more`,
  helpAnswered: ({ board, answer }, { before, lang }) =>
    `the host ${answer === 'coming' ? 'is coming to' : 'has helped'} ${boardName(before, board, lang)}`,
  lockStarted: ({ board }, { before, lang }) => `${boardName(before, board, lang)} is about to lock`,
  boardLocked: ({ board }, { before, lang }) => `${boardName(before, board, lang)} has locked`,
  boardClosed: ({ board }, { before, lang }) =>
    `the board of ${boardName(before, board, lang)} is closed by the host`,
  boardsClosed: ({ allowedMs }) => `time is up for boards with ${seconds(allowedMs)}`,
  roundScored: ({ boards, isFinal }, { before, lang }) =>
    `${isFinal ? 'scores' : 'first answers'}: ${
      boards
        .map(
          ({ board, points, right, of }) =>
            `${boardName(isFinal ? final(before) : before, board, lang)} ${right} of ${of}, ${points} points`,
        )
        .join('; ') || 'nobody played'
    }`,
  timeAdded: (event, { before }) => `${by(event, before)} adds ${seconds(event.ms)}`,
  paused: (event, { before }) => `${by(event, before)} pauses`,
  resumed: (event, { before }) => `${by(event, before)} goes on`,
  deadlinesShifted: ({ lostMs, extraMs }) =>
    `nobody served the room for ${seconds(lostMs)}: deadlines move${extraMs > 0 ? `, and by ${seconds(extraMs)} more` : ''}`,
  insightSet: ({ isOpen }) => `the host ${isOpen ? 'looks at' : 'covers'} what the class gets wrong`,
};

/** Scores that count belong to teams, also where they are made of answers given alone. */
const final = (state: RoomState): RoomState =>
  state.round ? { ...state, round: { ...state.round, attempt: 2 } } : state;

const phases: { [T in EventType]?: Sentence<T> } = {
  roomOpened: ({ code, form, rounds }) =>
    `a ${form} room opens, join code ${code}, ${counted(rounds.length, 'round')} planned`,
  settingsSet: () => 'the settings are changed',
  planSet: ({ rounds }) => `the plan is now ${rounds.join(', ')}`,
  lockedSet: ({ isLocked }) => `the room is ${isLocked ? 'locked' : 'open'} for people who want to join`,
  relaxedSet: ({ isRelaxed }) => `the pace is ${isRelaxed ? 'relaxed' : 'as set'}`,
  roundBriefed: ({ index, placed, commitment }, scene) =>
    `round ${index + 1}, “${scene.after.round?.round.title[scene.lang] ?? ''}”, its key sealed as ${commitment.slice(0, 12)}…${placed.length > 0 ? `; ${placedIn(placed, scene)}` : ''}`,
  countdownStarted: () => '3-2-1',
  playStarted: ({ attempt }, { after }) =>
    `play begins${after.settings.attempts === 2 ? `, attempt ${attempt}` : ''}: ${counted(after.round?.count ?? 0, 'board')}`,
  discussionStarted: () => 'people talk about their answers',
  distributionShown: () => 'everybody sees how people answered',
  thenNowShown: ({ isShown }) =>
    isShown ? 'everybody sees what the class did then and now' : 'what the class did then and now is covered',
  revealStarted: () => 'the reveal begins',
  revealStepped: ({ step }) =>
    `the reveal shows ${{ 1: 'the answers', 2: 'the key', 3: 'the explanation' }[step]}`,
  standingsShown: () => 'the standings are shown',
  roundSkipped: () => 'the round is skipped',
  roundReplayed: () => 'the round is played again, its points go back',
  voted: ({ seat, what, on }, { before }) =>
    `${who(before, seat)} ${on ? 'votes' : 'votes no more'} ${what === 'next' ? 'to go on' : 'for the pace of the group'}`,
  paceChanged: ({ pace }) => `the ${pace} has the pace`,
  playedAgain: () => 'the same teams play again',
  roomFinished: () => 'the room is finished',
};

const sentences = { ...people, ...playing, ...phases } as { [T in EventType]: Sentence<T> };

export const sentenceOf = (
  { event, before, after }: Pick<Step, 'event' | 'before' | 'after'>,
  lang: Lang,
): string => (sentences[event.type] as Sentence<EventType>)(event as never, { before, after, lang });

/** For the test that every event type has its sentence. */
export const sentenceTypes: readonly string[] = Object.keys(sentences);
