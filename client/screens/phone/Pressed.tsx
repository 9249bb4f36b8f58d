// How many have pressed a button of the crew, and how many it needs: figures for eyes, words for ears. It stands inside
// the button, so that the button is called by what is seen on it (voice control finds it by that).
import { t } from '../../i18n/index.ts';

export function Pressed({ n, needed }: { n: number; needed: number }) {
  return (
    <>
      <span class="num" aria-hidden="true">{`${n}/${needed}`}</span>
      <span class="sr">, {t('pace.pressedOf', { n, needed })}</span>
    </>
  );
}
