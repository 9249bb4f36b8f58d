// Words of the small page that a phone opens in the check before class. What the console says is preflight.ts.
import type { Words } from '../index.ts';

export const words = {
  'trial.opening': { ko: '잇는 중이에요', en: 'Connecting' },
  'trial.openingSub': {
    ko: '이 휴대전화가 서버에 닿는지 보고 있어요.',
    en: 'Seeing whether this phone reaches the server.',
  },
  'trial.works': { ko: '연결됐어요', en: 'Connected' },
  'trial.worksSub': {
    ko: '이 휴대전화에서 잘 열려요. 진행 화면도 초록으로 바뀌었어요. 이 창은 닫아도 돼요.',
    en: 'It works on this phone, and the host’s display has turned green. You can close this page.',
  },
  'trial.late': {
    ko: '페이지는 열렸는데 실시간 연결이 안 돼요',
    en: 'The page is here, the live connection is not',
  },
  'trial.lateSub': {
    ko: '계속 해 보고 있어요. VPN과 모바일 데이터를 끄고, 앱 안에서 열렸다면 Safari나 Chrome으로 열어 주세요.',
    en: 'Still trying. Switch off VPN and mobile data, and if this opened inside an app, use Safari or Chrome.',
  },
  'trial.over': { ko: '이 시험 링크는 끝났어요', en: 'This test link is over' },
  'trial.overSub': {
    ko: '진행 화면에 있는 새 QR을 찍어 주세요.',
    en: 'Scan the new QR code on the host’s display.',
  },
} as const satisfies Words;
