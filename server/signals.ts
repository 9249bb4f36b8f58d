// How the process ends when it is told to: once, in order, and not later than the system would wait. What is closed is main.ts's.

const ENDS_WITHIN_MS = 10_000;

export function endWithSignals(close: () => Promise<void>): void {
  let isEnding = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isEnding) return;
      isEnding = true;
      // A disk that does not answer must not hold the process: what was acknowledged is on it already.
      setTimeout(() => process.exit(1), ENDS_WITHIN_MS).unref();
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}
