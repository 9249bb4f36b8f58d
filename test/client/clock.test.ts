// The measured offset to the server's clock.
import { describe, expect, it } from 'vitest';
import { makeClock } from '../../client/net/clock.ts';

describe('the clock', () => {
  it('trusts the shortest of several round trips', () => {
    let local = 0;
    const clock = makeClock(() => local);
    local = 1_000;
    clock.trip({ askedAtMs: 0, nowMs: 50_900 }); // slow: the way back took 100 of 1000 ms
    expect(clock.now()).toBe(51_400);
    local = 2_000;
    clock.trip({ askedAtMs: 1_960, nowMs: 51_980 });
    expect(clock.now() - local).toBe(50_000);
  });

  it('is never behind a frame that has already come', () => {
    let local = 0;
    const clock = makeClock(() => local);
    clock.trip({ askedAtMs: 0, nowMs: 100 });
    local = 50;
    clock.heard(400);
    expect(clock.now()).toBe(400);
  });

  it('keeps its guess over a reset until something is measured', () => {
    let local = 0;
    const clock = makeClock(() => local);
    clock.heard(7_000);
    clock.reset();
    expect(clock.now()).toBe(7_000);
    local = 10;
    clock.heard(3_010);
    expect(clock.now()).toBe(3_010);
  });
});
