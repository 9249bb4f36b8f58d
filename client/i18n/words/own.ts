// Words of what a player takes home: wrong cards, where they belong, practice, and the link.
import type { Words } from '../index.ts';

export const words = {
  'own.title': { ko: '내가 놓친 것', en: 'What I missed' },
  'own.loading': { ko: '내 카드를 찾는 중이에요', en: 'Looking for your cards' },
  'own.noServer': {
    ko: '서버에 닿지 못했어요. 연결을 보고 다시 눌러 주세요.',
    en: 'The server did not answer. Check the connection, then press again.',
  },
  'own.missed': { ko: '틀린 카드와 해설', en: 'Wrong cards, and why' },
  'own.none': { ko: '함께한 라운드가 아직 없어요.', en: 'No round of yours yet.' },
  'own.allRight': { ko: '{n}라운드는 모두 맞혔어요.', en: '{n} {n#round was/rounds were} all right.' },
  'own.rightOf': { ko: '{of} 중 {n} 맞힘', en: '{n} of {of} right' },
  'own.lay': { ko: '놓은 곳: {place}', en: 'It lay: {place}' },
  'own.belongs': { ko: '맞는 곳: {place}', en: 'It belongs: {place}' },
  'own.practise': { ko: '틀린 것만 다시 풀기', en: 'Practise what I missed' },
  'own.keep': {
    ko: '이 링크로 나중에 다시 볼 수 있어요. 방이 지워질 때까지 열려요.',
    en: 'This link shows it again later, until the room is deleted.',
  },
  'own.link': { ko: '내가 놓친 것 링크', en: 'Link to what I missed' },
} as const satisfies Words;
