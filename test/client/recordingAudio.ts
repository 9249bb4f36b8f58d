// An AudioContext that plays nothing and writes down what it was asked to play: one line per sound, by the bus that all
// its parts run through. It follows the browser's rule: suspended until it is resumed.

class Node {
  readonly made: string;
  to: Node | null = null;
  isCut = false;
  isFaded = false;
  constructor(made: string) {
    this.made = made;
  }
  connect<N extends Node>(to: N): N {
    this.to = to;
    return to;
  }
  disconnect() {
    this.isCut = true;
  }
  readonly gain = {
    ...param(),
    setTargetAtTime: () => {
      this.isFaded = true;
    },
  };
  readonly frequency = param();
  readonly Q = param();
  type = '';
  loop = false;
  buffer: unknown = null;
}

const param = () => ({
  setValueAtTime() {},
  exponentialRampToValueAtTime() {},
});

class Source extends Node {
  readonly #context: RecordingAudio;
  constructor(made: string, context: RecordingAudio) {
    super(made);
    this.#context = context;
  }
  start(at: number) {
    this.#context.started.push({ at, source: this });
  }
  stop() {}
}

export class RecordingAudio extends EventTarget {
  state: AudioContextState = 'suspended';
  currentTime = 0;
  readonly sampleRate = 8_000;
  readonly destination = new Node('destination');
  /** Every oscillator and noise that was started. */
  started: { at: number; source: Node }[] = [];

  createGain = () => new Node('gain');
  createBiquadFilter = () => new Node('filter');
  createDynamicsCompressor = () => new Node('compressor');
  createOscillator = () => new Source('oscillator', this);
  createBufferSource = () => new Source('noise', this);
  createBuffer = (_channels: number, length: number) => ({ getChannelData: () => new Float32Array(length) });

  resume = () => this.#become('running');
  suspend = () => this.#become('suspended');
  close = () => this.#become('closed');
  async #become(state: AudioContextState): Promise<void> {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }

  /** Sounds (each has a bus of its own, opened at full) that were begun a moment ago and are not faded out. */
  sounding(): number {
    const buses = this.started
      .filter(({ at }) => at > this.currentTime - 5)
      .map(({ source }) => {
        let node = source;
        while (node.to?.to?.to?.to) node = node.to;
        return node;
      });
    return new Set(buses.filter((bus) => !bus.isFaded)).size;
  }

  /** Of these sources, those whose way to the speaker is not cut. */
  audible(): number {
    return this.started.filter(({ source }) => {
      for (let node: Node | null = source; node !== null; node = node.to) {
        if (node.isCut) return false;
        if (node === this.destination) return true;
      }
      return false;
    }).length;
  }
}
