// When a page is heard and when it must be silent, on an AudioContext that writes down what it is asked to play. Which
// sound belongs to what is sound.test.ts; how it sounds nobody can test, ears do.
import { signal } from '@preact/signals';
import { afterEach, describe, expect, it } from 'vitest';
import { makeSpeaker, type Speaker } from '../../client/sound/speaker.ts';
import { usePage } from './page.ts';
import { RecordingAudio } from './recordingAudio.ts';

const page = usePage();
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

describe('the speaker', () => {
  function speaker(isOnAtFirst = true): { audio: RecordingAudio; isOn: { value: boolean }; made: Speaker } {
    const audio = new RecordingAudio();
    const isOn = signal(isOnAtFirst);
    const made = makeSpeaker({ isOn, makeContext: () => audio as unknown as AudioContext });
    stops.push(() => made.close());
    return { audio, isOn, made };
  }

  it('plays nothing before a gesture, keeps nothing for later, and says that it waits', () => {
    const { audio, made } = speaker();
    made.play({ name: 'podium' });
    expect(made.state.value).toBe('waits');
    page.fire('click');
    expect(made.state.value).toBe('on');
    expect(audio.started).toEqual([]);
    made.play({ name: 'go' });
    expect(audio.audible()).toBeGreaterThan(0);
  });

  it('opens nothing and plays nothing while it is off, and stops at once when it is switched off', () => {
    const { audio, isOn, made } = speaker(false);
    page.fire('click');
    made.play({ name: 'go' });
    expect(made.state.value).toBe('off');
    expect(audio.state).toBe('suspended');
    // The press that switches it on has been heard already.
    isOn.value = true;
    made.play({ name: 'podium' });
    expect(audio.audible()).toBeGreaterThan(0);
    isOn.value = false;
    expect(audio.audible()).toBe(0);
    expect(audio.state).toBe('suspended');
    const before = audio.started.length;
    made.play({ name: 'go' });
    expect(audio.started.length).toBe(before);
  });

  it('plays a few sounds at a time: the oldest makes room', () => {
    const { audio, made } = speaker();
    page.fire('click');
    for (let n = 0; n < 9; n++) made.play({ name: 'podium' });
    expect(audio.sounding()).toBe(3);
    audio.currentTime = 60;
    made.play({ name: 'go' });
    expect(audio.sounding()).toBe(1);
  });

  it('is silent while the page is hidden, and can be heard again when it is seen', () => {
    const { audio, made } = speaker();
    page.fire('click');
    made.play({ name: 'podium' });
    page.visibility = 'hidden';
    page.fire('visibilitychange');
    expect(audio.audible()).toBe(0);
    made.play({ name: 'go' });
    expect(audio.audible()).toBe(0);
    page.visibility = 'visible';
    page.fire('visibilitychange');
    made.play({ name: 'go' });
    expect(audio.audible()).toBeGreaterThan(0);
  });
});
