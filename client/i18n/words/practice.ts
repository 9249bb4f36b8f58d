// Words of the practice board in the lobby: cooking ramyeon. Loaded with it (screens/phone/practice/Slot.tsx); the button
// that opens it speaks the words of the lobby, in phone.ts.
import type { Words } from '../index.ts';

export const words = {
  'practice.tag': { ko: '연습 · 점수 없음', en: 'Practice · no score' },
  'practice.title': { ko: '라면 끓이기', en: 'Cooking ramyeon' },
  'practice.prompt': {
    ko: '라면을 끓이는 순서대로 놓으세요.',
    en: 'Put the steps of cooking ramyeon in order.',
  },
  'practice.back': { ko: '배로', en: 'To the ship' },
  'practice.card.water': {
    ko: '냄비에 물을 붓고 끓여요',
    en: 'Fill a pot with water and bring it to a boil',
  },
  'practice.short.water': { ko: '물 끓이기', en: 'Boil water' },
  'practice.card.noodles': {
    ko: '끓는 물에 면과 스프를 넣어요',
    en: 'Add noodles and soup powder to the water',
  },
  'practice.short.noodles': { ko: '면과 스프 넣기', en: 'Add noodles' },
  'practice.card.serve': { ko: '불을 끄고 그릇에 담아요', en: 'Turn off the heat and serve in a bowl' },
  'practice.short.serve': { ko: '그릇에 담기', en: 'Serve in a bowl' },
  'practice.take': { ko: '카드를 눌러 손에 드세요.', en: 'Tap the card to take it in hand.' },
  'practice.take.keys': {
    ko: '카드를 누르거나 스페이스로 손에 드세요.',
    en: 'Click a card, or press Space on it, to take it in hand.',
  },
  'practice.place': { ko: '이제 놓을 자리를 누르세요.', en: 'Now tap the place where it goes.' },
  'practice.place.keys': {
    ko: '놓을 자리를 누르거나, 방향키로 고르고 스페이스로 놓으세요.',
    en: 'Click a place, or choose one with the arrows and press Space.',
  },
  'practice.more': { ko: '좋아요. 나머지도 놓아 보세요.', en: 'Good. Now place the others.' },
  'practice.ready': {
    ko: '다 놓았어요. 이제 준비를 누르세요.',
    en: 'All placed. Now press Ready.',
  },
  'practice.locking': {
    ko: '잠길 때까지는 옮길 수 있어요.',
    en: 'Cards still move until it locks.',
  },
  'practice.done': { ko: '라면이 다 됐어요!', en: 'The ramyeon is ready!' },
  'practice.doneHow': { ko: '진짜 판도 똑같이 움직여요.', en: 'The real board works the same way.' },
  'practice.again': { ko: '한 번 더', en: 'Once more' },
  'practice.over': {
    ko: '연습은 여기까지예요. 게임이 시작돼요.',
    en: 'Practice is over. The game begins.',
  },
} as const satisfies Words;
