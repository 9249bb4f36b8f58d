// The place of sound and vibration in the phone's menu: loads the switches when the menu is opened. Where they do not
// load, the menu is as it is without them.
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export function MenuSlot() {
  const [Switches, setSwitches] = useState<ComponentType | null>(null);
  useEffect(() => {
    import('./MenuSwitches.tsx').then(
      (module) => setSwitches(() => module.MenuSwitches),
      () => {},
    );
  }, []);
  return Switches === null ? null : <Switches />;
}
