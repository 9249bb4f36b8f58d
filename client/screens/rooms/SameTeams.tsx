// Whether people who come back sail with whom they sailed before: asked where a class is repeated and where a review grows out of one.
import './sameTeams.css';
import { t } from '../../i18n/index.ts';

export function SameTeams({ isOn, onSet }: { isOn: boolean; onSet(isOn: boolean): void }) {
  return (
    <label class="same-teams">
      <input type="checkbox" checked={isOn} onChange={(event) => onSet(event.currentTarget.checked)} />
      <span>
        <b>{t('report.sameTeams')}</b>
        <span class="ink2">{t('report.sameTeamsAbout')}</span>
      </span>
    </label>
  );
}
