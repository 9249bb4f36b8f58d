// What connections show of themselves and nobody stores: cards in hand and quick signals (holds.ts), and who has practised
// (practice.ts). Said to whom it concerns, over the socket event `presence`. Being here or away is an event: crowd.ts.
import type { RoomState } from '../../shared/game/index.ts';
import type { AudienceKey, PresenceFrame, PresenceNews } from '../../shared/protocol/messages.ts';
import type { Member } from './crowd.ts';
import { Holds } from './holds.ts';
import type { Ports } from './ports.ts';
import { Practice } from './practice.ts';

type Sign = Exclude<PresenceFrame, { isVisible: boolean }>;

export class Signs {
  readonly #wire: Ports['wire'];
  readonly #practice: Practice;
  readonly holds: Holds;

  constructor(
    { clock, wire }: Pick<Ports, 'clock' | 'wire'>,
    channelName: (audience: AudienceKey) => string,
  ) {
    this.#wire = wire;
    const cast = (audience: AudienceKey, news: PresenceNews) =>
      wire.cast(channelName(audience), 'presence', JSON.stringify(news));
    this.holds = new Holds(clock, (board, news) => cast(`team:${board}`, news));
    this.#practice = new Practice(clock, (practised) => {
      for (const audience of ['host', 'screen'] as const) cast(audience, { practised });
    });
  }

  /** After its first snapshot. */
  greet({ id, role }: Pick<Member, 'id' | 'role'>): void {
    const practised = this.#practice.count;
    if (role !== 'player' && practised > 0) this.#wire.send(id, 'presence', { practised });
  }

  frame(state: RoomState, { id, seat }: Member, sign: Sign): void {
    if ('hasPractised' in sign) {
      this.#practice.sign(state, seat);
      return;
    }
    const news = this.holds.frame(state, seat, sign);
    if (news) this.#wire.send(id, 'presence', news);
  }

  /** After events; `before` is the state that they met. */
  follow(before: RoomState | undefined, state: RoomState): void {
    if (before && before.phaseNo !== state.phaseNo) this.holds.clear(); // A new phase has other cards.
    this.#practice.follow(state);
  }

  close(): void {
    this.holds.close();
    this.#practice.close();
  }
}
