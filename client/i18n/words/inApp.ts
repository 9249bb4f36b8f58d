// Words inside an app's own window, where a real browser is offered. Loaded there only (client/inApp/Slot.tsx).
import type { Words } from '../index.ts';

export const words = {
  'inApp.app.kakao': { ko: '카카오톡', en: 'KakaoTalk' },
  'inApp.app.naver': { ko: '네이버', en: 'Naver' },
  'inApp.app.instagram': { ko: '인스타그램', en: 'Instagram' },
  'inApp.app.facebook': { ko: '페이스북', en: 'Facebook' },
  'inApp.app.line': { ko: '라인', en: 'Line' },
  'inApp.notice': {
    ko: '{app} 안이에요. 브라우저가 자리를 더 잘 기억해요.',
    en: 'Opened inside {app}. A browser remembers your seat better.',
  },
  'inApp.open': { ko: '옮겨 가기', en: 'Move' },
  'inApp.title': { ko: '브라우저에서 열기', en: 'Open in a browser' },
  'inApp.why': {
    ko: '여기서도 할 수 있어요. 다만 이 창을 닫으면 자리를 잊을 수 있어요.',
    en: 'You can play here, too. But when this window closes it may forget your seat.',
  },
  'inApp.whySeat': {
    ko: '자리를 가지고 가요. 링크는 한 번만 쓸 수 있고, 옮겨 가면 이 창에서는 닫혀요.',
    en: 'You take your seat along. The link works once, and the game then closes in this window.',
  },
  'inApp.packing': { ko: '자리를 챙기는 중이에요', en: 'Packing your seat' },
  'inApp.go': { ko: '브라우저에서 열기', en: 'Open in the browser' },
  'inApp.menu': {
    ko: '이 창의 메뉴(⋯)에서 ‘Safari로 열기’나 ‘외부 브라우저로 열기’를 눌러 주세요.',
    en: 'In this window’s menu (⋯), press “Open in Safari” or “Open in external browser”.',
  },
  'inApp.orCopy': {
    ko: '안 되면 링크를 복사해서 브라우저에 붙여 넣어 주세요.',
    en: 'If that does not work, copy the link and paste it into a browser.',
  },
  'inApp.link': { ko: '브라우저로 가는 링크', en: 'Link for the browser' },
} as const satisfies Words;
