// The match board: chooses between berths (one axis), a list with a sheet (two axes on phones) and a grid (two
// axes on wide pages), with the tray beside or below. What happens on it is useMatch.ts.
import { useRef } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { KeyList } from '../common/Listening.tsx';
import { isWide } from '../common/media.ts';
import { PlaceMenu } from '../common/PlaceMenu.tsx';
import { Tools, WholeCard } from '../common/Tools.tsx';
import { Tray } from '../common/Tray.tsx';
import type { BoardProps } from '../contract.ts';
import { AxisList } from './AxisList.tsx';
import { AxisRows } from './AxisRows.tsx';
import { Berths } from './Berths.tsx';
import { Grid } from './Grid.tsx';
import { onMatchKey } from './keys.ts';
import './match.css';
import './axes.css';
import './sheet.css';
import { liesIn, spotName, zonesOf } from './spots.ts';
import { type Match, useMatch } from './useMatch.ts';

export function MatchBoard(props: BoardProps) {
  return props.task.axes.length > 1 ? <TwoAxes {...props} /> : <OneAxis {...props} />;
}

function MatchTray({ m, ...props }: BoardProps & { m: Match }) {
  const held = m.hand.held;
  const isPlaced = held !== null && !m.tray.lying.includes(held.card);
  return (
    <Tray
      {...props}
      hand={m.hand}
      lying={m.tray.lying}
      shown={m.tray.shown}
      show={m.tray.show}
      press={(card, isByKeys) => m.press(card, isByKeys)}
      letGo={() => m.letGo()}
      openMenu={props.task.axes.length > 1 ? null : (card) => m.openMenu(card)}
      fresh={m.fresh}
      giveBack={held && isPlaced ? () => m.giveBack(held.card) : null}
    >
      {held && props.task.axes.length > 1 && <AxisRows {...props} m={m} card={held.card} />}
    </Tray>
  );
}

function QuayHead(props: BoardProps & { m: Match }) {
  return (
    <div class="bd-quayh">
      <h2>{t('board.quay')}</h2>
      <Tools {...props} card={props.m.hand.held?.card ?? null} openHelp={props.m.listening.openHelp} />
    </div>
  );
}

function OneAxis(props: BoardProps) {
  const root = useRef<HTMLDivElement>(null);
  const m = useMatch(props, root);
  const zones = props.task.axes[0]?.zones ?? [];
  const lists = [
    m.tray.lying,
    ...zones.map((zone) =>
      Object.keys(m.view.placed)
        .filter((card) => zonesOf(m.view, card, 0).includes(zone.id))
        .map((card) => `${card} ${zone.id}`),
    ),
  ];
  const tray = <MatchTray key="tray" {...props} m={m} />;
  const quay = (
    <section key="quay" class="bd-quay" aria-label={t('match.berths')}>
      {isWide.value && <QuayHead {...props} m={m} />}
      <Berths {...props} m={m} />
    </section>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what has the focus
    <div
      class="bd bd-match1"
      ref={root}
      onKeyDown={(event) => onMatchKey(event, m, props, { perRow: 1, lists })}
    >
      {isWide.value ? [tray, quay] : [quay, tray]}
      <WholeCard task={props.task} card={m.whole} onClose={() => m.setWhole(null)} />
      <Places {...props} m={m} />
      <KeyList listening={m.listening} />
    </div>
  );
}

function Places({ task, m }: BoardProps & { m: Match }) {
  const card = m.hand.held?.card ?? null;
  const isOpen = card !== null && card === m.menu;
  const places = m.spots
    .filter((spot) => card !== null && !liesIn(m.view, card, spot))
    .map((spot) => ({
      words: t('board.placeIn', { zone: spotName(task, spot) }),
      go: () => {
        m.setMenu(null);
        if (card !== null) m.place(card, spot);
      },
    }));
  return (
    <PlaceMenu task={task} card={isOpen ? card : null} places={places} onClose={() => m.setMenu(null)} />
  );
}

function TwoAxes(props: BoardProps) {
  const root = useRef<HTMLDivElement>(null);
  const m = useMatch(props, root);
  const perRow = (props.task.axes[1]?.zones.length ?? 0) + 1;
  const placed = Object.keys(m.view.placed);
  const lists = isWide.value ? [m.tray.lying, placed] : [props.board.tray];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what has the focus
    <div
      class="bd bd-match2"
      ref={root}
      onKeyDown={(event) => onMatchKey(event, m, props, { perRow, lists, isSheet: !isWide.value })}
    >
      {isWide.value ? (
        <>
          <MatchTray {...props} m={m} />
          <section class="bd-quay" aria-label={t('match.grid')}>
            <QuayHead {...props} m={m} />
            <Grid {...props} m={m} />
          </section>
        </>
      ) : (
        <AxisList {...props} m={m} />
      )}
      <WholeCard task={props.task} card={m.whole} onClose={() => m.setWhole(null)} />
      <KeyList listening={m.listening} />
    </div>
  );
}
