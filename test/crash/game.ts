// The rooms of a run: opened over HTTP in all three forms, each with its people, and brought to their end when the
// killing is over. What one person does: people.ts.
import type { Form } from '../../shared/protocol/views.ts';
import type { Rng } from '../../shared/rounds/rng.ts';
import { smallPack } from '../helpers/packs.ts';
import { type Means, Person } from './people.ts';
import { until } from './until.ts';

const FORMS: readonly Form[] = ['live', 'study', 'review'];
const PLAYERS = { first: 4, most: 7 };
/** Short enough that deadlines of boards pass within a run. */
const ROUND_SECONDS = 12;

export interface Opened {
  room: string;
  code: string;
  hostSecret?: string;
  screenSecret?: string;
}

export function crashPack(seconds = ROUND_SECONDS) {
  const pack = smallPack();
  return { ...pack, rounds: pack.rounds.map((round) => ({ ...round, seconds })) };
}

/** Null when the server did not answer, or not with 201. */
export async function openRoom(means: Means, form: Form, more: object = {}): Promise<Opened | null> {
  try {
    const response = await fetch(`${means.url}/api/rooms`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ pack: 'harbour', form, ...more }),
    });
    if (response.status !== 201) return null;
    const opened = (await response.json()) as Opened;
    means.book.opened.push({ room: opened.room, code: opened.code });
    return opened;
  } catch {
    return null;
  }
}

export class Game {
  readonly form: Form;
  readonly opened: Opened;
  readonly people: Person[] = [];
  readonly #means: Means;

  constructor(means: Means, form: Form, opened: Opened) {
    this.#means = means;
    this.form = form;
    this.opened = opened;
    const place = { room: opened.room, code: opened.code };
    if (opened.hostSecret !== undefined && opened.screenSecret !== undefined) {
      this.people.push(
        new Person(means, { role: 'host', place, secret: opened.hostSecret }),
        new Person(means, { role: 'screen', place, secret: opened.screenSecret }),
      );
    }
    for (let i = 0; i < PLAYERS.first; i++) this.comeLate();
  }

  get players(): Person[] {
    return this.people.filter(({ role }) => role === 'player');
  }

  /** A room that has come to its end takes nobody any more: whoever came would be refused, and waited for in vain. */
  comeLate(): void {
    const isOver = this.people.some(({ face }) => face.room.slice('phase').value?.phase === 'finished');
    if (isOver || this.players.length >= PLAYERS.most) return;
    const place = { room: this.opened.room, code: this.opened.code };
    const name = `Player ${this.players.length + 1}`;
    this.people.push(new Person(this.#means, { role: 'player', place, name }));
  }

  isFinished(): boolean {
    return this.people.every(({ face }) => face.room.slice('phase').value?.phase === 'finished');
  }
}

/** Rooms of all three forms in turn. The server is running. */
export async function openGames(means: Means, count: number): Promise<Game[]> {
  const games: Game[] = [];
  for (let i = 0; i < count; i++) {
    const form = FORMS[i % FORMS.length] as Form;
    const rounds = form === 'live' ? ['steps', 'berths', 'claims'] : ['steps', 'claims'];
    const settings = form === 'live' ? { teamSize: 2 } : form === 'study' ? { isOneBoat: i % 2 === 0 } : {};
    const opened = await openRoom(means, form, { rounds, settings });
    if (!opened) throw new Error(`a room (${form}) could not be opened`);
    games.push(new Game(means, form, opened));
  }
  return games;
}

/** Somebody comes late, loads the page again or takes another device. */
export function unsettle(games: readonly Game[], rng: Rng): void {
  const game = games[rng.below(games.length)];
  const person = game?.people[rng.below(game.people.length)];
  const chance = rng.below(3);
  if (chance === 0) game?.comeLate();
  else if (chance === 1) person?.reload();
  // Before the seat is known there is none to move.
  else if (person && (person.role !== 'player' || person.seat !== null)) person.changeDevice();
}

/** Plays every room to `finished` with commands that people have. */
export async function bringHome(games: readonly Game[], limitMs: number): Promise<void> {
  const people = games.flatMap((game) => game.people);
  for (const person of people) {
    person.mood = 'homeward';
    person.act();
  }
  const left = () =>
    games
      .filter((game) => !game.isFinished())
      .map(({ form, people: [one] }) => `${form}: ${one?.face.room.slice('phase').value?.phase}`);
  await until(
    () => left().length === 0,
    limitMs,
    () => `rooms that cannot be played to their end: ${left().join(', ')}`,
  );
  for (const person of people) person.rest();
}
