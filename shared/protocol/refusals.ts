// Every way in which something is refused: a code for programs, words in both languages for people. The words say
// what happened and what to do, and blame nobody. Client and HTTP answers read them from here.
import type { Text } from '../content/text.ts';

export const refusals = {
  bad_message: {
    ko: '이 화면과 서버가 서로 다른 말을 하고 있어요. 새로고침해 주세요.',
    en: 'This page and the server do not understand each other. Please reload.',
  },
  too_large: {
    ko: '보낸 내용이 너무 커요. 줄여서 다시 보내 주세요.',
    en: 'That was too large. Make it smaller and send it again.',
  },
  too_fast: {
    ko: '너무 빨라요. 잠깐 쉬었다가 다시 해 주세요.',
    en: 'That was too fast. Wait a moment and try again.',
  },
  too_many_tries: {
    ko: '코드를 여러 번 잘못 적었어요. 1분 뒤에 다시 해 주세요.',
    en: 'Too many wrong codes. Try again in a minute.',
  },
  page_old: {
    ko: '새 버전이 나왔어요. 화면을 한 번 새로 열게요.',
    en: 'There is a newer version. This page reloads once.',
  },
  not_allowed: {
    ko: '이 자리에서는 할 수 없는 일이에요. 진행자에게 부탁해 주세요.',
    en: 'This seat cannot do that. Ask the host.',
  },
  room_not_found: {
    ko: '이 코드의 항구가 없어요. 화면의 글자를 다시 볼까요?',
    en: 'No harbour has this code. Check the wall once more?',
  },
  room_gone: {
    ko: '이 방은 지워졌어요. 새 코드를 받아 주세요.',
    en: 'This room was deleted. Ask for a new code.',
  },
  room_finished: {
    ko: '이 방은 끝났어요. 진행자에게 새 코드를 물어봐 주세요.',
    en: 'This room is over. Ask the host for a new code.',
  },
  room_locked: {
    ko: '지금은 입장을 닫아 두었어요. 진행자에게 열어 달라고 해 주세요.',
    en: 'The host has closed the door for now. Ask them to open it.',
  },
  room_full: { ko: '자리가 다 찼어요. 진행자에게 알려 주세요.', en: 'Every seat is taken. Tell the host.' },
  room_unreadable: {
    ko: '이 방은 더 새로운 버전이 만든 방이라 열 수 없어요. 서버를 새 버전으로 올려 주세요.',
    en: 'A newer version made this room. Update the server to open it.',
  },
  room_damaged: {
    ko: '이 방의 기록이 손상되어 열 수 없어요. 서버를 맡은 분에게 알려 주세요.',
    en: 'The record of this room is damaged and cannot be opened. Tell whoever runs the server.',
  },
  server_full: {
    ko: '서버에 방이 가득 찼어요. 잠시 뒤에 다시 해 주세요.',
    en: 'The server has no room left. Try again later.',
  },
  wrong_passphrase: {
    ko: '암호가 달라요. 운영자에게 물어봐 주세요.',
    en: 'That passphrase is not right. Ask the operator.',
  },
  wrong_link: {
    ko: '이 링크는 더 쓸 수 없어요. 진행자에게 새 링크를 받아 주세요.',
    en: 'This link no longer works. Ask the host for a new one.',
  },
  trial_over: {
    ko: '이 시험 링크는 끝났어요. 진행자의 화면에 있는 새 QR을 찍어 주세요.',
    en: 'This test link is over. Scan the new QR code on the host’s display.',
  },
  pack_unknown: {
    ko: '그 묶음을 찾을 수 없어요. 목록에서 다시 골라 주세요.',
    en: 'That pack is not here. Pick one from the list.',
  },
  round_unknown: {
    ko: '그 라운드는 이 묶음에 없어요. 목록에서 다시 골라 주세요.',
    en: 'That round is not in this pack. Pick from the list.',
  },
  nothing_missed: {
    ko: '틀린 카드가 없어요. 다시 풀 라운드가 없어요.',
    en: 'Nothing was wrong, so there is nothing to practise.',
  },
  name_bad: { ko: '이름을 1자에서 20자로 적어 주세요.', en: 'Type a name of 1 to 20 characters.' },
  number_bad: {
    ko: '번호는 숫자와 글자로 16자까지 적어 주세요. 예: 20231234',
    en: 'A number has digits and letters only, 16 at most. Like 20231234.',
  },
  name_rude: {
    ko: '나쁜 말로 읽힐 수 있는 이름이에요. 조금 바꿔 적어 주세요. 진짜 이름이면 진행자가 고쳐 줄 수 있어요.',
    en: 'That could read as a bad word. Change it a little; if it is your real name, the host can put it back.',
  },
  name_taken: {
    ko: '같은 이름이 이미 타고 있어요. 본인인가요?',
    en: 'Somebody of that name is aboard. Is it you?',
  },
  claim_denied: {
    ko: '그 자리는 다시 받지 못했어요. 다른 이름으로 승선해 주세요.',
    en: 'That seat was not given back. Come aboard under another name.',
  },
  pass_wrong: {
    ko: '이 자리 코드는 맞지 않거나 이미 쓰였어요. 새 코드를 받아 주세요.',
    en: 'This seat code is wrong or was used already. Ask for a new one.',
  },
  already_joined: {
    ko: '이미 자리가 있어요. 그 자리에서 이어 하면 돼요.',
    en: 'You already have a seat. Just go on there.',
  },
  seat_needed: { ko: '먼저 이름을 적고 승선해 주세요.', en: 'Type a name and come aboard first.' },
  seat_unknown: {
    ko: '그 자리는 없어요. 명단을 다시 봐 주세요.',
    en: 'There is no such seat. Look at the list again.',
  },
  seat_removed: {
    ko: '진행자가 이 자리를 비웠어요. 진행자에게 말해 주세요.',
    en: 'The host took this seat away. Talk to the host.',
  },
  seat_elsewhere: {
    ko: '이 자리는 다른 기기로 옮겨 갔어요. 거기서 이어 하거나, 그 기기의 설정에서 자리 코드를 만들어 주세요.',
    en: 'This seat has moved to another device. Go on there, or make a seat code in its settings.',
  },
  seat_forgotten: {
    ko: '이름과 자리를 지웠어요. 다시 타려면 새로 승선해 주세요.',
    en: 'The name and the seat were deleted. To come back, come aboard anew.',
  },
  replaced: {
    ko: '다른 창에서 이 자리를 이어서 쓰고 있어요. 그 창으로 가거나 여기로 다시 가져오세요.',
    en: 'This seat is in use in another window. Go there, or take it back here.',
  },
  server_stops: {
    ko: '서버가 잠시 쉬어요. 곧 다시 이어져요.',
    en: 'The server takes a short break. You will be back soon.',
  },
  team_unknown: { ko: '그 배는 없어요. 다시 골라 주세요.', en: 'There is no such ship. Pick again.' },
  team_full: {
    ko: '그 배는 가득 찼어요. 다른 배를 골라 주세요.',
    en: 'That ship is full. Pick another one.',
  },
  no_team: {
    ko: '이번 라운드는 보고, 다음 라운드부터 함께해요.',
    en: 'Watch this round. You are in from the next one.',
  },
  phase_passed: {
    ko: '그사이 다음 단계로 넘어갔어요. 지금 화면에서 이어 가 주세요.',
    en: 'The game has moved on meanwhile. Go on from what you see now.',
  },
  not_now: {
    ko: '지금 단계에서는 할 수 없어요. 다음 단계에서 다시 해 주세요.',
    en: 'That cannot be done at this point. Try again in the next step.',
  },
  nobody_here: {
    ko: '아직 아무도 없어요. 한 명이라도 들어온 뒤에 시작해 주세요.',
    en: 'Nobody is here yet. Start when somebody has joined.',
  },
  host_is_here: { ko: '진행자가 있어요. 진행자가 이어 갈 거예요.', en: 'The host is here and will go on.' },
  no_host: {
    ko: '지금은 진행자가 없는 방이에요. 같은 배 사람들과 이야기해 보세요.',
    en: 'There is no host here now. Talk it over with your crew.',
  },
  paused: { ko: '잠시 닻을 내렸어요. 시간은 흐르지 않아요.', en: 'At anchor. The clock is stopped.' },
  board_closed: {
    ko: '이 판은 마감됐어요. 이제 정답을 기다려 주세요.',
    en: 'This board is closed. Now wait for the reveal.',
  },
  board_changed: {
    ko: '방금 한 장이 움직였어요. 보고 다시 눌러 주세요.',
    en: 'A card just moved. Look, then press again.',
  },
  board_empty: {
    ko: '카드를 한 장이라도 놓은 뒤에 준비해 주세요.',
    en: 'Place at least one card, then get ready.',
  },
  hands_off: { ko: '지금은 보면서 신호로 도와주세요.', en: 'For now, watch and help with signals.' },
  card_unknown: {
    ko: '그 카드는 이번 라운드에 없어요. 지금 판의 카드를 골라 주세요.',
    en: 'That card is not in this round. Pick one that is on the board now.',
  },
  card_held: {
    ko: '다른 사람이 들고 있어요. 잠깐 기다리거나 다른 카드를 들어 보세요.',
    en: 'Somebody else is holding it. Wait a moment, or take another card.',
  },
  not_your_card: {
    ko: '이 카드는 다른 사람의 몫이에요. 내 몫의 카드를 옮겨 주세요.',
    en: 'This card is somebody else’s share. Move one of yours.',
  },
  nothing_to_undo: {
    ko: '되돌릴 것이 없어요. 카드를 옮긴 뒤에 눌러 주세요.',
    en: 'There is nothing to undo. Move a card first.',
  },
  saving_fails: {
    ko: '저장이 되지 않고 있어요. 놓은 카드는 여기에 남아 있고, 저절로 다시 보내요.',
    en: 'Saving is failing. Your moves are kept here and sent again by themselves.',
  },
  server_error: {
    ko: '서버에 문제가 생겼어요. 잠시 뒤에 다시 해 주세요.',
    en: 'Something went wrong on the server. Try again shortly.',
  },
} as const satisfies Record<string, Text>;

export type RefusalCode = keyof typeof refusals;
