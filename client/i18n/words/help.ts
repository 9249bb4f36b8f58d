// Words of asking the host to come: the button and news of a phone in play, and what the console says to it.
import type { Words } from '../index.ts';

export const words = {
  'help.ask': { ko: '진행자 부르기', en: 'Ask the host to come' },
  'help.asked': { ko: '불렀어요', en: 'Asked' },
  'help.coming': { ko: '오는 중', en: 'Coming' },
  'help.takeBack': { ko: '누르면 취소해요', en: 'Press to take it back' },
  'help.iAsked': {
    ko: '진행자를 불렀어요. 다시 누르면 취소해요.',
    en: 'The host knows. Press again to take it back.',
  },
  'help.mateAsked': { ko: '{name|이/가} 진행자를 불렀어요.', en: '{name} asked the host to come.' },
  'help.isComing': { ko: '진행자가 오고 있어요', en: 'The host is coming' },
  'help.over': { ko: '진행자를 더는 부르지 않아요.', en: 'The host is not asked any more.' },

  'help.shipAsks': { ko: '{team}에서 불러요. {who}', en: '{team} asks for you. {who}' },
  'help.waits': { ko: '{who} · {time}째 불러요', en: '{who} · asking for {time}' },
  'help.told': { ko: '{who} · 간다고 알렸어요 · {time}', en: '{who} · told you are coming · {time}' },
  'help.come': { ko: '갈게요', en: 'Coming' },
  'help.done': { ko: '도왔어요', en: 'Done' },
  'help.comeTo': { ko: '{team}에 간다고 알리기', en: 'Tell {team} that you are coming' },
  'help.doneFor': { ko: '{team}, 도움 끝', en: '{team} has been helped' },
  'help.tile': { ko: '불러요 {time}', en: 'Asks {time}' },
  'help.tileTold': { ko: '가는 중 {time}', en: 'Coming {time}' },
} as const satisfies Words;
