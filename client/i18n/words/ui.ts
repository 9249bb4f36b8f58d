// Words of the small components in client/ui: switches, clocks, dialogs, and of what host and wall both draw. Words of a
// screen stand in that screen's file.
import type { Words } from '../index.ts';

export const words = {
  'ui.timeLeft': { ko: '남은 시간 {time}', en: 'Time left {time}' },
  'ui.language': { ko: '언어 Language', en: 'Language 언어' },
  'ui.korean': { ko: '한국어', en: '한국어' },
  'ui.english': { ko: 'English', en: 'English' },
  'ui.theme': { ko: '화면 빛', en: 'Light' },
  'ui.themeSystem': { ko: '기기대로', en: 'System' },
  'ui.themeDusk': { ko: '해 질 녘', en: 'Dusk' },
  'ui.themeMorning': { ko: '아침', en: 'Morning' },
  'ui.close': { ko: '닫기', en: 'Close' },
  'ui.cancel': { ko: '그만두기', en: 'Cancel' },
  'ui.copy': { ko: '복사', en: 'Copy' },
  'ui.copied': { ko: '복사했어요', en: 'Copied' },
  'ui.copyByHand': {
    ko: '링크를 골라 두었어요. 길게 누르거나 Ctrl+C로 복사해 주세요.',
    en: 'The link is selected. Press and hold, or Ctrl+C, to copy it.',
  },
} as const satisfies Words;
