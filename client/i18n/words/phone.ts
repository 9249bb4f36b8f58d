// Words of the phone face, from joining to the festival. Those of the boards themselves stand in boards.ts.
import type { Words } from '../index.ts';

export const words = {
  'join.title': { ko: '배에 오를까요?', en: 'Coming aboard?' },
  'join.sub': { ko: '앞 화면의 여섯 글자를 적어 주세요.', en: 'Type the six characters on the wall.' },
} as const satisfies Words;
