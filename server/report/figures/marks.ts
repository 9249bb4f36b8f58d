// Which cards a board has right, asked of the kind once for every different board: finding the nearest valid order is the dearest
// thing in a report, and most boards of a class look alike.
import type { Answer, Play } from '../gather/plays.ts';

export class Marks {
  readonly #known = new Map<number, Map<string, boolean[]>>();
  /** Each board is asked for several times: writing it down to find its like is what costs. */
  readonly #asked = new Map<Answer, readonly boolean[]>();

  /** By authored index. */
  of(play: Play, answer: Answer): readonly boolean[] {
    const asked = this.#asked.get(answer) ?? this.#ofValue(play, answer.value);
    this.#asked.set(answer, asked);
    return asked;
  }

  #ofValue(play: Play, value: unknown): readonly boolean[] {
    const ofPlay = this.#known.get(play.no) ?? new Map<string, boolean[]>();
    this.#known.set(play.no, ofPlay);
    const key = JSON.stringify(value);
    const marks = ofPlay.get(key) ?? play.kind.rightCards(play.round, value);
    ofPlay.set(key, marks);
    return marks;
  }
}
