// Words of the small components in client/ui: switches, clocks, dialogs, and of what host and wall both draw. Words of a
// screen stand in that screen's file.
import type { Words } from '../index.ts';

export const words = {
  'ui.timeLeft': { ko: '남은 시간 {time}', en: 'Time left {time}' },
  'ui.phase.lobby': { ko: '승선', en: 'Boarding' },
  'ui.phase.briefing': { ko: '안내', en: 'Briefing' },
  'ui.phase.play': { ko: '놓기', en: 'Play' },
  'ui.phase.discussion': { ko: '토론', en: 'Discussion' },
  'ui.phase.reveal': { ko: '정답 공개', en: 'Reveal' },
  'ui.phase.standings': { ko: '순위', en: 'Standings' },
  'ui.phase.finished': { ko: '마침', en: 'Finished' },

  'ui.language': { ko: '언어 Language', en: 'Language 언어' },
  'ui.korean': { ko: '한국어', en: '한국어' },
  'ui.english': { ko: 'English', en: 'English' },
  'ui.theme': { ko: '화면 빛', en: 'Light' },
  'ui.themeSystem': { ko: '기기대로', en: 'System' },
  'ui.themeDusk': { ko: '해 질 녘', en: 'Dusk' },
  'ui.themeMorning': { ko: '아침', en: 'Morning' },
  'ui.notice': { ko: '알림', en: 'Notice' },
  'ui.close': { ko: '닫기', en: 'Close' },
  'ui.cancel': { ko: '그만두기', en: 'Cancel' },
  'ui.moreNews': { ko: '그 밖에 {n}가지', en: 'And {n} more' },
  'ui.copy': { ko: '복사', en: 'Copy' },
  'ui.copied': { ko: '복사했어요', en: 'Copied' },
  'ui.copyByHand': {
    ko: '링크를 골라 두었어요. 길게 누르거나 Ctrl+C로 복사해 주세요.',
    en: 'The link is selected. Press and hold, or Ctrl+C, to copy it.',
  },

  'ui.seal.waits': { ko: '정답 봉인을 확인하는 중이에요.', en: 'Checking the seal of this answer.' },
  'ui.seal.holds': {
    ko: '이번 라운드 정답은 시작하기 전에 정해져 있었어요.',
    en: 'This round’s key was fixed before you played.',
  },
  'ui.seal.unseen': {
    ko: '이 화면은 라운드가 시작된 뒤에 열려서, 시작 전의 봉인을 보지 못했어요.',
    en: 'This page opened after the round began, so it has not seen the seal from before.',
  },
  'ui.seal.broken': {
    ko: '주의: 시작 전에 봉인한 정답과 달라요.',
    en: 'Careful: this is not the answer that was sealed before play.',
  },
  'ui.seal.more': { ko: '직접 확인하기', en: 'Check it yourself' },
  'ui.seal.how': {
    ko: '논스의 바이트에 정답을 이어 붙여 SHA-256을 구하면, 라운드를 시작하기 전에 이 화면이 받은 봉인과 같아야 해요.',
    en: 'SHA-256 of the bytes of the nonce, followed by the key, must give the seal that this page was shown before the round.',
  },
  'ui.seal.hash': { ko: '봉인 (SHA-256)', en: 'Seal (SHA-256)' },
  'ui.seal.nonce': { ko: '논스 (16진수)', en: 'Nonce (hexadecimal)' },
  'ui.seal.key': { ko: '정답', en: 'Key' },
} as const satisfies Words;
