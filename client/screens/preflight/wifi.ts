// Name and password of the room's wifi, for a QR that phones join by. Kept in this browser only and never sent anywhere: a
// wall in another window of the same browser shows it where the host wants that, a wall on another computer cannot.
import { signal } from '@preact/signals';
import * as z from 'zod/mini';
import { readStoredJson, store } from '../../net/storage.ts';

const KEY = 'podium.wifi';
/** IEEE 802.11: at most 32 bytes of name; WPA: at most 63 characters, or 64 hex digits. */
export const MOST_NAME = 32;
export const MOST_PASSWORD = 64;

const wifiSchema = z.object({
  name: z.string().check(z.maxLength(MOST_NAME)),
  password: z.string().check(z.maxLength(MOST_PASSWORD)),
  isOnWall: z.boolean(),
});
export type Wifi = z.infer<typeof wifiSchema>;

const NONE: Wifi = { name: '', password: '', isOnWall: false };

function read(): Wifi {
  const kept = wifiSchema.safeParse(readStoredJson('local', KEY));
  return kept.success ? kept.data : NONE;
}

export const wifi = signal<Wifi>(read());

// Typed in the console's window, shown on the wall's.
globalThis.addEventListener?.('storage', ({ key }: StorageEvent) => {
  if (key === KEY || key === null) wifi.value = read();
});

export function keepWifi(change: Partial<Wifi>): void {
  const next = { ...wifi.value, ...change };
  wifi.value = next;
  store('local', KEY, next.name === '' && next.password === '' ? null : JSON.stringify(next));
}

export const forgetWifi = (): void => keepWifi(NONE);

/** `\ ; , : "` have a meaning in the text of such a QR. */
const escaped = (text: string): string => text.replace(/[\\;,:"]/g, '\\$&');

/**
 * The form that phones' cameras know, from ZXing's wiki: `WIFI:T:WPA;S:name;P:password;;`; without a password `nopass`. Names
 * of hex digits are not quoted as that page says: iOS takes the quotes for a part of the name.
 */
export function wifiCode({ name, password }: Pick<Wifi, 'name' | 'password'>): string {
  const secret = password === '' ? 'T:nopass;' : 'T:WPA;';
  const word = password === '' ? '' : `P:${escaped(password)};`;
  return `WIFI:${secret}S:${escaped(name)};${word};`;
}
