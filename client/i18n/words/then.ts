// Words of a review beside what the class did last time: the same on the console and in the report.
import type { Words } from '../index.ts';

export const words = {
  'then.title': { ko: '지난번과 지금', en: 'Then and now' },
  'then.about': {
    ko: '라운드의 정답률이에요. 빈 고리가 지난번, 찬 점이 지금이에요.',
    en: 'How much of each round was right: the ring is last time, the dot is now.',
  },
  'then.round': { ko: '라운드', en: 'Round' },
  'then.then': { ko: '지난번', en: 'Then' },
  'then.now': { ko: '지금', en: 'Now' },
  'then.change': { ko: '변화', en: 'Change' },
  'then.points': { ko: '{n}%p', en: '{n} points' },
  'then.notYet': { ko: '하지 않음', en: 'not played' },
  'then.all': { ko: '평균', en: 'Mean' },
} as const satisfies Words;
