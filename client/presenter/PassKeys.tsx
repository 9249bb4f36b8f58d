// On a wall in a window of its own: hands the presenter's keys to the console (channel.ts). A wall with a bar has its
// main button on the page, which hears them itself.
import { useEffect } from 'preact/hooks';
import { openChannel } from './channel.ts';
import { actOf, isDialogOpen } from './keys.ts';

export function PassKeys({ room }: { room: string }) {
  useEffect(() => {
    const channel = openChannel(room);
    const onKey = (event: KeyboardEvent) => {
      const act = actOf(event);
      if (act === null || act === 'help' || act === 'sound' || isDialogOpen()) return;
      event.preventDefault();
      channel.pass(act);
    };
    globalThis.addEventListener('keydown', onKey);
    return () => {
      globalThis.removeEventListener('keydown', onKey);
      channel.close();
    };
  }, [room]);
  return null;
}
