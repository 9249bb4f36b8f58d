// Coming aboard: the harbour above, the form below, and from there straight on to the ship. The form itself is
// JoinForm.tsx, the room behind the code harbour.ts, everything after joining Aboard.tsx.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Aboard } from '../../faces.tsx';
import { lang, t } from '../../i18n/index.ts';
import { Masthead } from '../../ui/Masthead.tsx';
import { Scene } from '../../ui/Scene.tsx';
import { Ship } from '../../ui/Ship.tsx';
import { readTypedCode } from './code.ts';
import { useHarbour } from './harbour.ts';
import { JoinForm } from './JoinForm.tsx';
import './phone.css';
import './join.css';

export function Join({ code: fromLink }: { code: string }) {
  const code = useSignal(readTypedCode(fromLink).code);
  const stranger = useSignal<string | null>(null);
  const harbour = useHarbour(code.value);
  const { room } = harbour;
  useEffect(() => {
    document.title = t('join.pageTitle');
  }, [lang.value]);
  if (room && harbour.isAboard.value) return <Aboard room={room} />;
  const isStudy = room?.slice('room').value?.form === 'study';
  return (
    <main class="ph jn">
      <Masthead>
        <Scene>
          <Ship team={4} placed={5} of={7} />
        </Scene>
      </Masthead>
      <JoinForm
        code={code.value}
        isStudy={isStudy}
        stranger={stranger.value}
        harbour={harbour}
        onCode={(typed, odd) => {
          code.value = typed;
          stranger.value = odd;
        }}
      />
    </main>
  );
}
