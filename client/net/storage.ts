// Storage that may be refused (private windows, in-app browsers, full disks): reading then gives null and writing is
// forgotten, and the page goes on with what it holds in memory. What is kept, and under which key, stands elsewhere.

type Place = 'local' | 'session';
const inMemory = new Map<string, string>();

function placeOf(place: Place): Storage | null {
  try {
    return place === 'local' ? globalThis.localStorage : globalThis.sessionStorage;
  } catch {
    return null;
  }
}

export function readStored(place: Place, key: string): string | null {
  try {
    const value = placeOf(place)?.getItem(key);
    if (value != null) return value;
  } catch {
    // Fall through to what this page remembers.
  }
  return inMemory.get(`${place} ${key}`) ?? null;
}

/** `null` forgets. */
export function store(place: Place, key: string, value: string | null): void {
  const name = `${place} ${key}`;
  inMemory.delete(name);
  try {
    const storage = placeOf(place);
    if (!storage) throw new Error('no storage');
    if (value === null) storage.removeItem(key);
    else put(storage, key, value);
  } catch {
    if (value !== null) inMemory.set(name, value);
  }
}

function put(storage: Storage, key: string, value: string): void {
  try {
    storage.setItem(key, value);
  } catch {
    // Full. What lay there would be read for the newer one, so it goes, and may leave enough room.
    storage.removeItem(key);
    storage.setItem(key, value);
  }
}

export function readStoredJson<T>(place: Place, key: string): T | null {
  const text = readStored(place, key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
