// Words of sound and vibration, and of the keys of a presenter; loaded with them, behind the first page.
import type { Words } from '../index.ts';

export const words = {
  'sound.on': { ko: '소리 켜기', en: 'Sound on' },
  'sound.off': { ko: '소리 끄기', en: 'Sound off' },
  'sound.waits': { ko: '여기를 한 번 누르면 소리가 나요', en: 'Press here once to hear the harbour' },
  'sound.wall': { ko: '앞 화면 소리', en: 'Sound of the wall' },
  'sound.phone': { ko: '소리', en: 'Sound' },
  'sound.feel': { ko: '진동', en: 'Vibration' },
  'sound.yes': { ko: '켬', en: 'On' },
  'sound.no': { ko: '끔', en: 'Off' },

  'keys.title': { ko: '진행 키', en: 'Keys' },
  'keys.how': {
    ko: '발표 리모컨의 단추도 같은 키예요.',
    en: 'The buttons of a presenter’s clicker send the same keys.',
  },
  'keys.space': { ko: '스페이스', en: 'Space' },
  'keys.next': {
    ko: '다음으로. 물음이 뜨면 Page ↓을 한 번 더',
    en: 'Go on. Where it asks first, Page ↓ once more means yes',
  },
  'keys.back': {
    ko: '정답 공개에서 한 단계 뒤로. 물음이 뜨면 그만두기',
    en: 'One step back in the reveal. Where it asks, no',
  },
  'keys.pause': { ko: '멈추기, 다시 계속하기', en: 'Pause, and go on again' },
  'keys.moreTime': { ko: '모두에게 30초 더', en: '30 seconds more for all' },
  'keys.sound': { ko: '앞 화면 소리 켜고 끄기', en: 'Sound of the wall on and off' },
  'keys.help': { ko: '이 도움말', en: 'This help' },
  'keys.characters': { ko: '글자 키 쓰기', en: 'Use keys of one character' },
} as const satisfies Words;
