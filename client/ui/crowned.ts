// Whether the winner stands on the wall's podium. Written by screens/screen/Finish.tsx, heard by client/sound, so that the
// brass comes with the winner and not before.
import { signal } from '@preact/signals';

export const crowned = signal(false);
