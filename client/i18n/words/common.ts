// Words that every face uses: the name of a ship, rounds, points, going on. What only one face says stands with it.
import type { Words } from '../index.ts';

export const words = {
  'common.team': { ko: '{n}번 {name}', en: '{n} {name}' },
  'common.round': { ko: '{n} / {of} 라운드', en: 'Round {n} of {of}' },
  'common.points': { ko: '{n}점', en: '{n} {n#point/points}' },
  'common.pointsWord': { ko: '점', en: 'points' },
  'common.rank': { ko: '{of}척 중 {n}위', en: 'Place {n} of {of}' },
  'common.up': { ko: '{n}계단 올랐어요', en: 'Up {n}' },
  'common.down': { ko: '{n}계단 내려왔어요', en: 'Down {n}' },
  'common.me': { ko: '나', en: 'Me' },
  'common.again': { ko: '다시 하기', en: 'Try again' },
  'common.loading': { ko: '불러오는 중이에요', en: 'Loading' },
  'common.loadFailed': {
    ko: '화면을 불러오지 못했어요. 연결을 보고 다시 눌러 주세요.',
    en: 'This page did not load. Check the connection, then press again.',
  },
  'common.paused': {
    ko: '잠시 닻을 내렸어요. 시간은 흐르지 않아요.',
    en: 'At anchor. The clock is stopped.',
  },
  'common.reconnecting': {
    ko: '다시 잇는 중이에요. 놓은 카드는 그대로 있어요.',
    en: 'Reconnecting. Your cards are where you left them.',
  },
  'common.back': { ko: '다시 이어졌어요.', en: 'You are back.' },

  'hardest.none': { ko: '{of}척 모두 놓쳤어요', en: 'None of {of} ships had it' },
  'hardest.few': { ko: '{of}척 가운데 {n}척만 맞혔어요', en: 'Only {n} of {of} ships had it' },
  'hardest.some': { ko: '{of}척 가운데 {n}척이 맞혔어요', en: '{n} of {of} ships had it' },
} as const satisfies Words;
