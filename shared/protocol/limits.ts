// Numbers that bound what may come from outside, and the starting values of the game's times. Named settings,
// so that code and documents speak of the same thing.
export const PROTOCOL_VERSION = 1;
/** The server speaks the current and the previous version. */
export const OLDEST_PROTOCOL = 1;

export const limits = {
  /** Graphemes of a name, after trimming and NFC. */
  nameGraphemes: 20,
  /** Graphemes of a number (a student's) before a name. */
  numberGraphemes: 16,
  /** UTF-16 units that a typed name may have at most, before it is even looked at. */
  nameUnits: 120,
  clientIdChars: 8,
  codeChars: 6,
  /** Of an origin such as https://podium.example.org:3000 that a host picks. */
  addressChars: 120,
  passChars: 6,
  /** One-time codes of a room that are good at the same time, and people who wait for a seat to be given back. */
  offers: 100,
  claims: 20,
  frameBytes: 4096,
  commandsPerSeatPerSecond: 12,
  commandBurst: 30,
  badMessagesBeforeClose: 20,
  maxTeamSize: 12,
  maxRounds: 40,
  clientsRemembered: 4,
  undoDepth: 20,
} as const;

/** Milliseconds. */
export const times = {
  countdown: 3_000,
  lockPending: 3_000,
  graceAfterDeadline: 400,
  awayAfter: 15_000,
  presentWithin: 60_000,
  hostGone: 60_000,
  holdAlive: 3_000,
  holdAtMost: 8_000,
  leastTimeLeft: 20_000,
  moreTime: 30_000,
  passLives: 600_000,
} as const;

/** Join codes: no look-alikes (0 O, 1 I L, 5 S, 2 Z, 8 B, U V) and readable aloud. */
export const CODE_ALPHABET = 'ACDEFGHJKMNPQRTWXY34679';
