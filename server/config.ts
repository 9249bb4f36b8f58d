// Environment → typed settings, parsed once at start. Gives the message to print instead of throwing, and does not read
// process.env itself: main.ts does both. How the addresses to print follow from the settings is addresses.ts.
// README.md lists the settings for operators; a test compares the names.
import { z } from 'zod';

/** An empty variable counts as one that is not set: compose files and shells pass both. */
const unsetWhenEmpty = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

interface Range {
  readonly from: number;
  readonly to: number;
  readonly otherwise: number;
}

function wholeNumber({ from, to, otherwise }: Range) {
  const expected = `a whole number from ${from} to ${to} (${otherwise} when not set)`;
  const schema = z
    .string(expected)
    .trim()
    .regex(/^\d{1,9}$/, expected)
    .transform(Number)
    .refine((n) => n >= from && n <= to, expected);
  return z.preprocess(unsetWhenEmpty, schema.default(otherwise));
}

function text(otherwise: string) {
  return z.preprocess(unsetWhenEmpty, z.string().trim().default(otherwise));
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const METRICS_FOR = ['local', 'all', 'off'] as const;
const PUBLIC_URL_EXPECTED = 'an http or https address without a path, such as https://podium.example.org';
const TRUST_PROXY_EXPECTED = 'off, on (one proxy), or the number of proxies in front, at most 9';
const PASSPHRASE_EXPECTED = 'from 4 to 200 characters, or not set: then anybody may open rooms';

function isPlainOrigin(value: string): boolean {
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
}

/** One entry a setting; the names are those of the environment. */
const SETTINGS = z.object({
  PORT: wholeNumber({ from: 0, to: 65_535, otherwise: 3000 }),
  HOST: text('0.0.0.0'),
  PUBLIC_URL: z.preprocess(
    unsetWhenEmpty,
    z
      .string()
      .trim()
      .refine(isPlainOrigin, PUBLIC_URL_EXPECTED)
      .transform((value) => new URL(value).origin)
      .optional(),
  ),
  DATA_DIR: text('./data'),
  CONTENT_DIR: text('./content'),
  HOST_PASSPHRASE: z.preprocess(
    unsetWhenEmpty,
    z.string().trim().min(4, PASSPHRASE_EXPECTED).max(200, PASSPHRASE_EXPECTED).optional(),
  ),
  LOG_LEVEL: z.preprocess(
    unsetWhenEmpty,
    z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')} (info when not set)`).default('info'),
  ),
  MAX_ROOMS: wholeNumber({ from: 1, to: 100_000, otherwise: 500 }),
  MAX_SEATS_PER_ROOM: wholeNumber({ from: 1, to: 10_000, otherwise: 3000 }),
  RETENTION_DAYS: wholeNumber({ from: 0, to: 36_500, otherwise: 90 }),
  METRICS: z.preprocess(
    unsetWhenEmpty,
    z.enum(METRICS_FOR, `one of ${METRICS_FOR.join(', ')} (local when not set)`).default('local'),
  ),
  TRUST_PROXY: z.preprocess(
    unsetWhenEmpty,
    z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^(?:off|false|on|true|\d)$/, TRUST_PROXY_EXPECTED)
      .transform((value) => ({ off: 0, false: 0, on: 1, true: 1 })[value] ?? Number(value))
      .default(0),
  ),
});

export const SETTING_NAMES: readonly string[] = Object.keys(SETTINGS.shape);
const SECRET_NAMES: readonly string[] = ['HOST_PASSPHRASE'];

export interface Config {
  /** 0: the system picks a free one. */
  readonly port: number;
  readonly host: string;
  /** An origin, without a slash at the end. Where set, it is the only address that is printed and put into links. */
  readonly publicUrl: string | undefined;
  /** As given; relative ones are meant from the folder the server runs in. */
  readonly dataDir: string;
  readonly contentDir: string;
  /** Where set, needed to open a room. */
  readonly hostPassphrase: string | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly maxRooms: number;
  readonly maxSeatsPerRoom: number;
  /** A room in which nothing happened for so long is deleted with all its words; 0: never. */
  readonly retentionDays: number;
  /** Who may read /metrics. */
  readonly metricsFor: (typeof METRICS_FOR)[number];
  /** Proxies in front whose X-Forwarded-For is believed; 0: none. Express takes it as `trust proxy`. */
  readonly trustedProxies: number;
}

export type ParsedConfig =
  | { readonly isOk: true; readonly config: Config }
  | { readonly isOk: false; readonly message: string };

type Environment = Readonly<Record<string, string | undefined>>;

export function parseConfig(env: Environment): ParsedConfig {
  const parsed = SETTINGS.safeParse(env);
  if (!parsed.success) return { isOk: false, message: messageFor(parsed.error.issues, env) };
  const s = parsed.data;
  return {
    isOk: true,
    config: {
      port: s.PORT,
      host: s.HOST,
      publicUrl: s.PUBLIC_URL,
      dataDir: s.DATA_DIR,
      contentDir: s.CONTENT_DIR,
      hostPassphrase: s.HOST_PASSPHRASE,
      logLevel: s.LOG_LEVEL,
      maxRooms: s.MAX_ROOMS,
      maxSeatsPerRoom: s.MAX_SEATS_PER_ROOM,
      retentionDays: s.RETENTION_DAYS,
      metricsFor: s.METRICS,
      trustedProxies: s.TRUST_PROXY,
    },
  };
}

/** One block a variable: its name, what was given (never a secret), what is expected. */
function messageFor(issues: readonly z.core.$ZodIssue[], env: Environment): string {
  const expectedByName = new Map(issues.map((issue) => [String(issue.path[0]), issue.message]));
  const blocks = [...expectedByName].map(([name, expected]) => {
    const given = SECRET_NAMES.includes(name) ? '(not shown)' : JSON.stringify(env[name]);
    return `  ${name}\n    given:    ${given}\n    expected: ${expected}`;
  });
  const count = blocks.length === 1 ? 'a setting is' : `${blocks.length} settings are`;
  return `Podium cannot start: ${count} not right.\n\n${blocks.join('\n')}\n`;
}
