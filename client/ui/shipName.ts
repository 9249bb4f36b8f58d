// What a ship is called in tables and awards: number and harbour, or number and person where people sail alone and the
// host lets tables name them. The server decides which (shared/game/called.ts).
import { type Text, t, tx } from '../i18n/index.ts';

export const shipName = ({ team, name, who }: { team: number; name: Text; who: string | null }): string =>
  t('common.team', { n: team, name: who ?? tx(name) });
