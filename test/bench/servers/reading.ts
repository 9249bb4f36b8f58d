// What is read of a server before and after a measurement, the same for Podium and for the floors.

export interface Reading {
  /** Since its start, all threads. */
  readonly cpuSeconds: number;
  readonly memoryBytes: number;
  /** 99th percentile since the last reading, as Node measures it: a timer of 10 ms counts as 10. */
  readonly loopDelayMs: number;
}

/** A server that is measured. */
export interface Measured {
  readonly name: string;
  readonly port: number;
  readonly isFloor: boolean;
  read(): Promise<Reading>;
  stop(): Promise<void>;
}
