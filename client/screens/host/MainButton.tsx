// The main button, wherever it stands: pressed by hand, by space or by a clicker, asks once where it cannot be undone,
// and waits for the answer before it can be pressed again. What it does is step.ts.
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import type { RoomClient } from '../../state/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../../ui/Dialog.tsx';
import { mainStep, tell } from './step.ts';
import { usePresenter } from './usePresenter.ts';

export function MainButton({ room, isLit = true }: { room: RoomClient; isLit?: boolean }) {
  const now = mainStep(room);
  const [isBusy, setBusy] = useState(false);
  const [asked, setAsked] = useState<number | null>(null);
  const phaseNo = room.slice('phase').value?.phaseNo ?? null;
  const run = async () => {
    if (now?.command == null || isBusy) return;
    setBusy(true);
    await tell(room, now.command);
    setBusy(false);
  };
  const press = () => {
    if (now?.command == null || isBusy) return;
    if (now.ask === null) void run();
    else setAsked(phaseNo);
  };
  const isAsked = now?.ask != null && asked !== null && asked === phaseNo;
  const no = () => setAsked(null);
  const yes = () => {
    no();
    void run();
  };
  usePresenter(room, { press, question: isAsked ? { yes, no } : null });
  if (now === null) return null;
  return (
    <>
      <Button
        kind={isLit ? 'go' : 'plain'}
        class="h-main"
        iconAfter={now.command === null ? undefined : 'right'}
        disabled={now.command === null}
        isBusy={isBusy}
        onClick={press}
        title={t('host.spaceKey')}
      >
        {t(now.word)}
      </Button>
      {now.ask !== null && (
        <Confirm isOpen={isAsked} title={t(now.word)} yes={t(now.word)} onClose={no} onYes={() => void run()}>
          <p>{t(now.ask)}</p>
        </Confirm>
      )}
    </>
  );
}
