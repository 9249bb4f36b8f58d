// Coming aboard: the harbour above, the form or a way back to a seat below, and from there straight on to the ship. The
// form itself is JoinForm.tsx, ways back WayBack.tsx, the room behind the code harbour.ts, everything after Aboard.tsx.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Aboard, WayBack } from '../../faces.tsx';
import { refusalWords, t } from '../../i18n/index.ts';
import { InAppSlot } from '../../inApp/Slot.tsx';
import { keepPass, keptSeat } from '../../net/secrets.ts';
import { Masthead } from '../../ui/Masthead.tsx';
import { Scene } from '../../ui/Scene.tsx';
import { Ship } from '../../ui/Ship.tsx';
import { useTitle } from '../../ui/title.ts';
import { readTypedCode } from './code.ts';
import { useHarbour } from './harbour.ts';
import { JoinForm } from './JoinForm.tsx';
import { NoServer } from './NoServer.tsx';
import { useNewcomer } from './newcomer.ts';
import { type Way, wayWith } from './way.ts';
import './phone.css';
import './join.css';

export function Join({ code: fromLink }: { code: string }) {
  const first = readTypedCode(fromLink).code;
  const code = useSignal(first);
  const stranger = useSignal<string | null>(null);
  const newcomer = useNewcomer();
  const way = useSignal<Way>(wayWith(first));
  const isVisit = useSignal(way.value.at === 'link' && keptSeat(first)?.hasJoined === true);
  const harbour = useHarbour({ code: code.value, isVisit: isVisit.value });
  const { room } = harbour;
  const go = (next: Way) => {
    if (way.value.at === 'link') keepPass(null);
    if (next.at === 'form') isVisit.value = false;
    way.value = next;
  };
  const isHere = room !== null && harbour.isAboard.value;
  useTitle(isHere ? [] : [t('join.pageTitle')]);
  useEffect(() => {
    if (harbour.refusal.value !== 'claim_denied') return;
    newcomer.nameError.value = refusalWords('claim_denied');
    go({ at: 'form' });
    harbour.again();
  }, [harbour.refusal.value]);
  if (isHere) {
    const anew = (next: Way) => {
      newcomer.name.value = '';
      newcomer.number.value = '';
      go(next);
      harbour.again();
    };
    return <Aboard room={room} anew={anew} />;
  }
  const info = room?.slice('room').value;
  const isOver = room?.slice('phase').value?.phase === 'finished';
  const retype = (typed: string, odd: string | null) => {
    if (typed !== code.value) way.value = wayWith(typed);
    code.value = typed;
    stranger.value = odd;
  };
  const isOnTheWay = way.value.at !== 'form' || isOver;
  return (
    <main class="ph jn">
      {room === null && <NoServer />}
      <InAppSlot code={code.value} room={null} />
      <Masthead>
        <Scene>
          <Ship team={4} placed={5} of={7} />
        </Scene>
      </Masthead>
      {room && isOnTheWay && harbour.refusal.value === null ? (
        <WayBack
          room={room}
          code={code.value}
          way={way.value}
          newcomer={newcomer}
          isVisit={isVisit.value}
          go={go}
          onOtherCode={() => retype('', null)}
        />
      ) : (
        <JoinForm
          code={code.value}
          isStudy={info?.form === 'study'}
          stranger={stranger.value}
          harbour={harbour}
          newcomer={newcomer}
          onCode={retype}
          go={go}
        />
      )}
    </main>
  );
}
