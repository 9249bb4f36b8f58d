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
  'common.factor.1': { ko: '보통', en: 'Normal' },
  'common.factor.1.5': { ko: '1.5배', en: '1.5 times' },
  'common.factor.2': { ko: '2배', en: 'Double' },
  'common.factor.10': { ko: '10배', en: '10 times' },
  'common.factor.0': { ko: '제한 없음', en: 'No limit' },
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
  'common.reconnectingKept': {
    ko: '다시 잇는 중이에요. 옮긴 것 {n}개는 여기에 두었어요.',
    en: 'Reconnecting. {n} {n#move is/moves are} kept here.',
  },
  'common.break': {
    ko: '서버가 잠시 쉬어요. 저절로 다시 이어져요.',
    en: 'The server takes a short break. You will be back by yourself.',
  },
  'common.breakKept': {
    ko: '서버가 잠시 쉬어요. 옮긴 것 {n}개는 여기에 두었어요.',
    en: 'The server takes a short break. {n} {n#move is/moves are} kept here.',
  },
  'common.slow': {
    ko: '연결이 느려요. 아직 보내고 있어요.',
    en: 'The line is slow. Still sending.',
  },
  'common.slowKept': {
    ko: '연결이 느려요. 옮긴 것 {n}개는 여기에 두고 보내고 있어요.',
    en: 'The line is slow. {n} {n#move is/moves are} kept here and on the way.',
  },
  'common.saving': {
    ko: '저장이 되지 않고 있어요. 저절로 다시 해 볼게요.',
    en: 'Saving is failing. It is tried again by itself.',
  },
  'common.savingKept': {
    ko: '저장이 되지 않고 있어요. 옮긴 것 {n}개는 여기에 두었어요.',
    en: 'Saving is failing. {n} {n#move is/moves are} kept here.',
  },
  'common.saved': { ko: '모두 저장했어요.', en: 'All is saved.' },
  'common.missedLate': {
    ko: '옮긴 것 {n}개는 늦게 닿아서 놓지 못했어요. 그사이 다음으로 넘어갔어요.',
    en: '{n} {n#move/moves} came too late. The game has moved on meanwhile.',
  },
  'common.missedFit': {
    ko: '옮긴 것 {n}개는 지금 판에 맞지 않아 놓지 못했어요. 판을 한번 봐 주세요.',
    en: '{n} kept {n#move does/moves do} not fit the board any more. Have a look at it.',
  },
  'common.missedStep': {
    ko: '아까 누른 것은 제때 닿지 않아서 거두었어요. 지금 화면을 보고 다시 눌러 주세요.',
    en: 'What you pressed did not get through in time and was dropped. Look at where the game is, then press again.',
  },
  'common.pageOld': {
    ko: '새 버전이 나왔는데 이 창은 아직 예전 것이에요. 창을 닫고 다시 열어 주세요. 자리는 그대로 있어요.',
    en: 'There is a newer version, and this tab still has the old one. Close it and open the page again. Your seat stays.',
  },
  'common.reload': { ko: '새로 열기', en: 'Load again' },
  'common.back': { ko: '다시 이어졌어요.', en: 'You are back.' },

  'hardest.none': { ko: '{of}척 모두 놓쳤어요', en: 'None of {of} ships had it' },
  'hardest.few': { ko: '{of}척 가운데 {n}척만 맞혔어요', en: 'Only {n} of {of} ships had it' },
  'hardest.some': { ko: '{of}척 가운데 {n}척이 맞혔어요', en: '{n} of {of} ships had it' },
} as const satisfies Words;
