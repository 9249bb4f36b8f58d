// An audience of a room: what has to be looked at for it, and what differs from what it was sent. As text, by which slices
// are compared and which is sent as it is. Who is in it and when something leaves: publisher.ts.
import {
  isGathered,
  type RoomState,
  readAudience,
  type Seer,
  seenBy,
  sliceNames,
  type Touch,
} from '../../shared/game/index.ts';
import type { AudienceKey } from '../../shared/protocol/messages.ts';
import type { SliceName } from '../../shared/protocol/views.ts';

/** Not all of its connections were sent the same. */
const UNKNOWN = '';

interface Table {
  readonly rows: readonly object[];
  readonly texts: readonly string[];
}

export class Channel {
  readonly audience: AudienceKey;
  readonly name: string;
  members = 0;
  /** `seq` of the last patch, from which the next one goes on. */
  seq: number;
  /** Stands in the list of those with something to send: at once, and at the next gathering. */
  isUrgent = false;
  isGathering = false;
  readonly #seer: Seer;
  /** Slices that its connections may have, with what was sent last: only these have to be sent as gone, and what did not
   *  change is not sent again. */
  readonly #sent = new Map<SliceName, string>();
  /** Tables of ships by their rows, which stay the same objects while they say the same (shared/game/view/keptRows.ts). */
  readonly #tables = new Map<SliceName, Table>();
  /** Slices to look at, each once: at once, and at the next gathering. A handful, so lists. */
  #urgent: SliceName[] = [];
  #gathered: SliceName[] = [];
  #isAllUrgent = false;

  constructor(audience: AudienceKey, name: string, seq: number) {
    this.audience = audience;
    this.name = name;
    this.seq = seq;
    this.#seer = readAudience(audience);
  }

  get hasUrgent(): boolean {
    return this.#isAllUrgent || this.#urgent.length > 0;
  }

  get hasGathered(): boolean {
    return this.#gathered.length > 0;
  }

  mark({ slices, isNow }: Touch): void {
    if (slices === 'all') this.#isAllUrgent = true;
    else
      for (const name of slices) {
        const waiting = isNow !== true && isGathered(name) ? this.#gathered : this.#urgent;
        if (!waiting.includes(name)) waiting.push(name);
      }
  }

  /** What changed of what is marked, `"name":slice` after `"name":slice`; nothing is marked any more. */
  take(what: 'urgent' | 'all', state: RoomState): string {
    const isAll = this.#isAllUrgent;
    const urgent = this.#urgent;
    const gathered = this.#gathered;
    this.#isAllUrgent = false;
    let changed = '';
    for (const name of isAll ? this.#allNames(state) : urgent) changed += this.#news(state, name, changed);
    if (urgent.length > 0) this.#urgent = [];
    if (gathered.length === 0 || (what === 'urgent' && !isAll)) return changed;
    this.#gathered = [];
    if (!isAll) for (const name of gathered) changed += this.#news(state, name, changed);
    return changed;
  }

  /** A snapshot is ahead of the others by what is gathered, so that is sent even if it is by then again what they have. */
  forgetGathered(): void {
    for (const name of this.#gathered) if (this.#sent.has(name)) this.#sent.set(name, UNKNOWN);
  }

  /** One of its connections was sent these. */
  show(names: Iterable<SliceName>): void {
    for (const name of names) if (!this.#sent.has(name)) this.#sent.set(name, UNKNOWN);
  }

  /** All that the audience may have now, then what it had and has no more. */
  #allNames(state: RoomState): readonly SliceName[] {
    const names = sliceNames(state, this.audience);
    for (const name of this.#sent.keys()) if (!names.includes(name)) names.push(name);
    return names;
  }

  /**
   * `"name":slice` of what differs from what was sent last, after a comma where something stands `before`; or nothing. An
   * event declares what it may change; most joins leave the room's own slice as it was.
   */
  #news(state: RoomState, name: SliceName, before: string): string {
    const slice = seenBy(state, this.#seer, name);
    const last = this.#sent.get(name);
    let text = 'null';
    if (slice !== null) {
      text = isTable(name) ? this.#tableText(name, slice as object[]) : JSON.stringify(slice);
      if (last === text) return '';
      this.#sent.set(name, text);
    } else if (last === undefined) return '';
    else this.#sent.delete(name);
    return before === '' ? `"${name}":${text}` : `,"${name}":${text}`;
  }

  #tableText(name: SliceName, rows: readonly object[]): string {
    const last = this.#tables.get(name);
    const texts: string[] = [];
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as object;
      texts.push(last?.rows[i] === row ? (last.texts[i] as string) : JSON.stringify(row));
    }
    this.#tables.set(name, { rows, texts });
    return `[${texts.join()}]`;
  }
}

const isTable = (name: SliceName): boolean => name.startsWith('fleet.') || name.startsWith('progress.');
