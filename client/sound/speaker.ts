// The speaker of a page: opens the sound once a gesture allows it, plays calmly and a few sounds at a time, and is
// silent while sound is off or the page is not seen. How cues sound is voices.ts, the choice of the person choices.ts.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Cue } from './cues.ts';
import { voice } from './voices.ts';

/** `waits`: it is on, and the browser wants a click or a key on this page first. */
export type SpeakerState = 'off' | 'waits' | 'on';
export interface Speaker {
  readonly state: ReadonlySignal<SpeakerState>;
  play(cue: Cue): void;
  /** Called in a gesture of the person; what the browser then allows stays allowed. */
  allow(): void;
  close(): void;
}

interface Parts {
  isOn: ReadonlySignal<boolean>;
  /** What a test gives in place of the page's. */
  makeContext?: () => AudioContext;
}

export const canSound = (): boolean => typeof globalThis.AudioContext === 'function';

const VOLUME = 0.7;
const MOST_AT_ONCE = 3;
const FADE_SECONDS = 0.04;
/** A hair ahead of the clock, so that no beginning is cut. */
const AHEAD_SECONDS = 0.02;

interface Playing {
  bus: GainNode;
  endsAt: number;
}

/** A press on the switch calls `allow` itself: heard here too, it would switch off what it has just opened. */
const isOnSwitch = (event: Event): boolean =>
  (event.target as Element | null)?.closest?.('[data-sound]') != null;

export function makeSpeaker({ isOn, makeContext = () => new AudioContext() }: Parts): Speaker {
  const isRunning = signal(false);
  let context: AudioContext | null = null;
  let master: AudioNode | null = null;
  let playing: Playing[] = [];

  const silence = () => {
    for (const { bus } of playing) bus.disconnect();
    playing = [];
  };
  const isSeen = () => document.visibilityState !== 'hidden';
  const open = (): AudioContext => {
    const opened = makeContext();
    // Several sounds together are pressed down instead of torn.
    const soft = opened.createDynamicsCompressor();
    const volume = opened.createGain();
    volume.gain.setValueAtTime(VOLUME, 0);
    volume.connect(soft).connect(opened.destination);
    master = volume;
    opened.addEventListener('statechange', () => {
      isRunning.value = opened.state === 'running';
    });
    isRunning.value = opened.state === 'running';
    return opened;
  };
  let hasGesture = false;
  const wake = () => {
    if (!hasGesture || !isOn.peek() || !isSeen()) return;
    try {
      context ??= open();
    } catch {
      // A machine without a sound card: the harbour stays quiet, the game goes on.
      return;
    }
    if (context.state !== 'running') void context.resume().catch(() => {});
  };
  const allow = () => {
    hasGesture = true;
    wake();
  };
  const onGesture = (event: Event) => {
    if (!isOnSwitch(event)) allow();
  };
  const rest = () => {
    silence();
    if (context?.state === 'running') void context.suspend().catch(() => {});
  };
  const seen = () => (isSeen() ? wake() : rest());
  const stop = effect(() => {
    if (isOn.value) wake();
    else rest();
  });
  globalThis.addEventListener('click', onGesture, true);
  globalThis.addEventListener('keydown', onGesture, true);
  document.addEventListener('visibilitychange', seen);

  /** The oldest makes room. */
  const makeRoom = (nowAt: number) => {
    playing = playing.filter(({ endsAt }) => endsAt > nowAt);
    while (playing.length >= MOST_AT_ONCE) {
      playing.shift()?.bus.gain.setTargetAtTime(0, nowAt, FADE_SECONDS);
    }
  };

  return {
    state: computed(() => (!isOn.value ? 'off' : isRunning.value ? 'on' : 'waits')),
    allow,
    play(cue) {
      if (!isOn.peek() || !isSeen() || context?.state !== 'running' || master === null) return;
      const at = context.currentTime + AHEAD_SECONDS;
      makeRoom(at);
      const bus = context.createGain();
      bus.gain.setValueAtTime(1, at);
      bus.connect(master);
      playing.push({ bus, endsAt: at + voice(cue, { context, out: bus, at }) });
    },
    close() {
      stop();
      silence();
      globalThis.removeEventListener('click', onGesture, true);
      globalThis.removeEventListener('keydown', onGesture, true);
      document.removeEventListener('visibilitychange', seen);
      void context?.close().catch(() => {});
    },
  };
}
