// How far the wall's key has come: how many of its cards have slid in, null while none is shown. Written by slides.ts,
// heard by client/sound, so that ears and eyes keep one pace.
import { signal } from '@preact/signals';

export const slid = signal<{ n: number; of: number } | null>(null);
