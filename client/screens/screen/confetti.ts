// Confetti in the team hues, once, from both sides of the wall. Not where less motion is asked for. The library is
// loaded with this file and draws in the page itself: a worker would need its own line in the content security policy.
import confetti from 'canvas-confetti';

export function celebrate(): void {
  if (globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches) return;
  const styles = getComputedStyle(document.documentElement);
  const colors = [1, 2, 3, 4, 5, 6].map((n) => styles.getPropertyValue(`--t${n}`).trim());
  const shower = confetti.create(undefined, { resize: true, useWorker: false });
  for (const [x, angle] of [
    [0, 60],
    [1, 120],
  ] as const) {
    void shower({
      particleCount: 90,
      spread: 62,
      startVelocity: 58,
      angle,
      origin: { x, y: 0.75 },
      colors,
      shapes: ['square'],
      scalar: 1.3,
      ticks: 320,
      disableForReducedMotion: true,
    });
  }
}
