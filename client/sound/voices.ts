// How each cue sounds: wood, steel, water and brass out of oscillators and noise, so that nothing is bundled or fetched.
// Calm: soft edges, low peaks, no buzzer, nothing that repeats. When what sounds is cues.ts, how much of it and through
// which speaker speaker.ts.
import type { Cue } from './cues.ts';

export interface Bench {
  context: BaseAudioContext;
  out: AudioNode;
  /** Seconds on the context's clock. */
  at: number;
}

const SILENT = 0.0001;
/** A scale in which any two tones are at peace. */
const PENTATONIC = [0, 2, 4, 7, 9, 12, 14, 16, 19, 21, 24];
/** Keys of the rounds, in semitones over A: fifths and fourths, so that an evening sounds like one piece. */
const ROOTS = [0, 5, 10, 3, 8, 1, 7, 2];

const up = (hz: number, semitones: number) => hz * 2 ** (semitones / 12);
const rootOf = (roundNo: number) => up(110, ROOTS[Math.max(0, roundNo - 1) % ROOTS.length] as number);
const stepOf = (n: number) => PENTATONIC[Math.min(PENTATONIC.length - 1, Math.max(0, n - 1))] as number;

interface Shape {
  at: number;
  peak: number;
  attack: number;
  decay: number;
}

/** Rises, falls, and is gone; returns where to plug in and when it ends. */
function envelope({ context, out }: Bench, { at, peak, attack, decay }: Shape) {
  const gain = context.createGain();
  gain.gain.setValueAtTime(SILENT, at);
  gain.gain.exponentialRampToValueAtTime(peak, at + attack);
  gain.gain.exponentialRampToValueAtTime(SILENT, at + attack + decay);
  gain.connect(out);
  return { gain, endsAt: at + attack + decay };
}

interface Tone extends Partial<Shape> {
  hz: number;
  toHz?: number;
  type?: OscillatorType;
  /** Takes the edge off: a low pass. */
  dullHz?: number;
}

function tone(bench: Bench, { hz, toHz, type = 'sine', dullHz, ...shape }: Tone): void {
  const { context } = bench;
  const full = { at: bench.at, peak: 0.2, attack: 0.004, decay: 0.3, ...shape };
  const { gain, endsAt } = envelope(bench, full);
  const source = context.createOscillator();
  source.type = type;
  source.frequency.setValueAtTime(hz, full.at);
  if (toHz !== undefined) source.frequency.exponentialRampToValueAtTime(toHz, endsAt);
  if (dullHz === undefined) source.connect(gain);
  else {
    const filter = context.createBiquadFilter();
    filter.type = 'lowpass';
    filter.frequency.setValueAtTime(dullHz, full.at);
    source.connect(filter).connect(gain);
  }
  source.start(full.at);
  source.stop(endsAt);
}

const NOISE_SECONDS = 2;
const noises = new WeakMap<BaseAudioContext, AudioBuffer>();

function noiseOf(context: BaseAudioContext): AudioBuffer {
  const kept = noises.get(context);
  if (kept) return kept;
  const buffer = context.createBuffer(1, NOISE_SECONDS * context.sampleRate, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let i = 0; i < samples.length; i++) samples[i] = Math.random() * 2 - 1;
  noises.set(context, buffer);
  return buffer;
}

interface Noise extends Partial<Shape> {
  hz: number;
  toHz: number;
  q?: number;
}

/** A band of noise that wanders: water, a rope, the knock of wood. */
function noise(bench: Bench, { hz, toHz, q = 0.8, ...shape }: Noise): void {
  const { context } = bench;
  const full = { at: bench.at, peak: 0.1, attack: 0.005, decay: 0.2, ...shape };
  const { gain, endsAt } = envelope(bench, full);
  const filter = context.createBiquadFilter();
  filter.type = 'bandpass';
  filter.Q.setValueAtTime(q, full.at);
  filter.frequency.setValueAtTime(hz, full.at);
  filter.frequency.exponentialRampToValueAtTime(toHz, endsAt);
  const source = context.createBufferSource();
  source.buffer = noiseOf(context);
  source.loop = true;
  source.connect(filter).connect(gain);
  source.start(full.at);
  source.stop(endsAt);
}

/** A container set down: a knock of wood, and steel that rings after it. */
function tok(bench: Bench, hz: number, at = bench.at): void {
  noise(bench, { at, hz: 1800, toHz: 700, q: 1.2, peak: 0.16, attack: 0.002, decay: 0.05 });
  tone(bench, { at, hz: hz * 1.5, toHz: hz, type: 'triangle', peak: 0.24, attack: 0.002, decay: 0.11 });
  tone(bench, { at, hz: hz * 2.76, peak: 0.05, attack: 0.002, decay: 0.22 });
}

/** Partials of a small ship's bell, with the minor third that makes it one. */
const PARTIALS: readonly [times: number, peak: number, decay: number][] = [
  [0.5, 0.35, 1],
  [1, 1, 1],
  [1.19, 0.45, 0.8],
  [2, 0.5, 0.55],
  [2.74, 0.22, 0.3],
  [4.1, 0.1, 0.16],
];

function bell(bench: Bench, { hz, at = bench.at, peak = 0.14, ring = 1.4 }: { hz: number } & Partial<Bell>) {
  for (const [times, share, decay] of PARTIALS)
    tone(bench, { at, hz: hz * times, peak: peak * share, attack: 0.004, decay: ring * decay });
}
interface Bell {
  at: number;
  peak: number;
  ring: number;
}

/** Brass far off: two reeds a little apart, with the edge taken off. */
function horn(bench: Bench, { hz, ...shape }: { hz: number } & Partial<Shape>): void {
  const full = { at: bench.at, peak: 0.1, attack: 0.18, decay: 1.2, ...shape };
  for (const cents of [-5, 5])
    tone(bench, { ...full, hz: up(hz, cents / 100), type: 'sawtooth', dullHz: Math.max(420, hz * 3.2) });
}

function gull(bench: Bench, at: number): void {
  for (const [later, hz] of [
    [0, 1500],
    [0.24, 1650],
    [0.46, 1400],
  ] as const)
    tone(bench, { at: at + later, hz, toHz: hz * 0.62, peak: 0.028, attack: 0.05, decay: 0.2 });
}

/** Seconds until a sliding card lies in its place (--t-slide, which ends slowly). */
const SLIDES = 0.5;
/** Rows of the table set off after the table has stood for a moment. */
const ROWS_WAIT = 0.9;

/** Plays a cue on the bench and returns for how many seconds it sounds. */
export function voice(cue: Cue, bench: Bench): number {
  const { at } = bench;
  switch (cue.name) {
    case 'setDown':
      tok(bench, up(330, stepOf(cue.nth)));
      return 0.3;
    case 'count':
      bell(bench, { hz: 587, peak: 0.07, ring: 0.8 });
      return 0.9;
    case 'go':
      bell(bench, { hz: 784, peak: 0.13, ring: 1.2 });
      bell(bench, { hz: 784, at: at + 0.17, peak: 0.13, ring: 1.8 });
      return 2;
    case 'lock':
      noise(bench, { hz: 520, toHz: 240, q: 5, peak: 0.2, attack: 0.06, decay: 0.2 });
      bell(bench, { hz: 659, at: at + 0.2, peak: 0.11, ring: 1.5 });
      return 1.8;
    case 'ten':
      // A wave that takes its time, with a low fifth in it for speakers that have no water.
      noise(bench, { hz: 260, toHz: 620, peak: 0.2, attack: 1.1, decay: 1.7 });
      for (const hz of [220, 330]) tone(bench, { hz, peak: 0.07, attack: 0.9, decay: 1.6 });
      return 2.8;
    case 'timeUp':
      bell(bench, { hz: 523, peak: 0.13, ring: 1.6 });
      bell(bench, { hz: 392, at: at + 0.42, peak: 0.13, ring: 2.2 });
      return 2.7;
    case 'reveal':
      noise(bench, { hz: 900, toHz: 320, q: 0.6, peak: 0.12, attack: 0.5, decay: 1.3 });
      horn(bench, { hz: rootOf(cue.roundNo), at: at + 0.6, peak: 0.12, attack: 0.35, decay: 1.7 });
      return 2.7;
    case 'card':
      tok(bench, up(rootOf(cue.roundNo) * 2, stepOf(cue.nth)), at + SLIDES);
      return SLIDES + 0.3;
    case 'hardest':
      tok(bench, rootOf(cue.roundNo) * 2, at + SLIDES);
      for (const [i, step] of [0, 7, 12, 16].entries())
        horn(bench, {
          hz: up(rootOf(cue.roundNo), step),
          at: at + SLIDES + i * 0.03,
          peak: 0.06,
          decay: 1.5,
        });
      return SLIDES + 1.8;
    case 'standings':
      noise(bench, { at: at + ROWS_WAIT, hz: 300, toHz: 900, peak: 0.06, attack: 0.3, decay: 0.5 });
      for (const n of [1, 3, 5]) tok(bench, up(330, stepOf(n)), at + ROWS_WAIT + n * 0.11);
      return ROWS_WAIT + 0.9;
    case 'podium':
      return festival(bench);
  }
}

/** A short brass phrase that comes home, and gulls over it. */
function festival(bench: Bench): number {
  const { at } = bench;
  for (const [hz, later, decay] of [
    [392, 0, 0.22],
    [523, 0.24, 0.22],
    [659, 0.48, 0.22],
    [784, 0.72, 0.7],
    [659, 1.3, 0.22],
  ] as const)
    horn(bench, { hz, at: at + later, peak: 0.09, attack: 0.05, decay });
  for (const hz of [262, 392, 523, 659, 784])
    horn(bench, { hz, at: at + 1.56, peak: 0.05, attack: 0.06, decay: 1.7 });
  for (const later of [0.5, 2.1]) gull(bench, at + later);
  return 3.4;
}
