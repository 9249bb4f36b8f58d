// Taking the report away: one button a file, each with what it is for. What is in the files is server/report/take; accommodations are in
// none of them unless they are asked for here.
import { useState } from 'preact/hooks';
import { type FileName, fileNames } from '../../../shared/report/asks.ts';
import type { Report } from '../../../shared/report/report.ts';
import { lang, t, type WordKey } from '../../i18n/index.ts';
import { askFile } from '../../net/http.ts';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/toast.tsx';
import { asHost, troubleWords } from './ask.ts';

const KINDS: Record<FileName, { name: WordKey; about: WordKey }> = {
  'report.xlsx': { name: 'report.file.xlsx', about: 'report.file.xlsxAbout' },
  'summary.csv': { name: 'report.file.summary', about: 'report.file.summaryAbout' },
  'rounds.csv': { name: 'report.file.rounds', about: 'report.file.roundsAbout' },
  'teams.csv': { name: 'report.file.teams', about: 'report.file.teamsAbout' },
  'people.csv': { name: 'report.file.people', about: 'report.file.peopleAbout' },
  'moves.csv': { name: 'report.file.moves', about: 'report.file.movesAbout' },
  'report.json': { name: 'report.file.json', about: 'report.file.jsonAbout' },
  'xapi.json': { name: 'report.file.xapi', about: 'report.file.xapiAbout' },
};

/** What most people want comes first. */
const ORDER: readonly FileName[] = ['report.xlsx', ...fileNames.filter((name) => name !== 'report.xlsx')];

function save({ name, file }: { name: string; file: Blob }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has its own hold on it once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export function Take({ report }: { report: Report }) {
  const room = report.room.id;
  const [withAccommodations, setWith] = useState(false);
  const [busy, setBusy] = useState<FileName | null>(null);
  const take = async (file: FileName) => {
    setBusy(file);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const query = new URLSearchParams({ lang: lang.value, zone: timeZone });
    if (withAccommodations) query.set('accommodations', '1');
    const answer = await asHost(room, askFile, `files/${file}?${query}`);
    setBusy(null);
    if (answer.ok) save(answer.value);
    else toast(troubleWords(answer.trouble));
  };
  return (
    <section id="take" class="rp-screen" aria-labelledby="take-h">
      <h2 id="take-h">{t('report.take')}</h2>
      <label class="rp-tick">
        <input
          type="checkbox"
          checked={withAccommodations}
          onChange={(event) => setWith(event.currentTarget.checked)}
        />
        <span>
          <b>{t('report.withAccommodations')}</b>
          <span class="ink2">{t('report.withAccommodationsAbout')}</span>
        </span>
      </label>
      <ul class="rp-files">
        {ORDER.map((file) => (
          <li key={file} class="panel">
            <div>
              <h3>{t(KINDS[file].name)}</h3>
              <p class="ink2">{t(KINDS[file].about)}</p>
            </div>
            <Button
              isSmall
              icon="down"
              isBusy={busy === file}
              disabled={busy !== null}
              aria-label={t('report.downloadOf', { what: t(KINDS[file].name) })}
              onClick={() => void take(file)}
            >
              {t('report.download')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
