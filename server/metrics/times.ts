// How long things took, noted with as little as possible while they happen, and told to a histogram when somebody reads or
// when many have come together: sorting each into its bucket at once was a part of what a move costs (BENCHMARKS.md).

const MOST = 4_096;

export class Times {
  readonly #waiting = new Float64Array(MOST);
  readonly #observe: (seconds: number) => void;
  #count = 0;

  constructor(observe: (seconds: number) => void) {
    this.#observe = observe;
  }

  add(ms: number): void {
    if (this.#count === MOST) this.tell();
    this.#waiting[this.#count++] = ms;
  }

  tell(): void {
    for (let i = 0; i < this.#count; i++) this.#observe((this.#waiting[i] as number) / 1000);
    this.#count = 0;
  }
}
