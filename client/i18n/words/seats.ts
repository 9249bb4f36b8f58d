// Words of the ways to a seat, back to one and of the ends of one, on phone and console: picking a ship, one-time codes, asking by
// name, a seat that moved or was deleted. Loaded by those faces; the join page has only the door to them (phone.ts).
import type { Words } from '../index.ts';

export const words = {
  'seats.time': { ko: '내 시간', en: 'Your time' },
  'seats.time.how': {
    ko: '더 필요하면 골라 주세요. 팀원에게는 보이지 않아요.',
    en: 'Choose more if you need it. Your crew does not see it.',
  },
  'seats.time.asked': {
    ko: '진행자에게 {time|을/를} 부탁했어요. 팀원에게는 보이지 않아요.',
    en: 'The host has your wish: {time}. Your crew does not see it.',
  },
  'seats.time.now': { ko: '지금 라운드는 {time|이에요/예요}.', en: 'Your time in this round: {time}.' },
  'seats.time.ask': { ko: '부탁하기', en: 'Ask' },
  'seats.time.set': { ko: '정하기', en: 'Set' },
  'seats.time.have': { ko: '{when} {time|이에요/예요}.', en: 'Your time {when}: {time}.' },
  'seats.time.granted': { ko: '{when} 시간이 {time|이에요/예요}.', en: 'Your time {when}: {time}.' },
  'seats.time.normal': { ko: '{when} 보통 시간이에요.', en: 'Your time {when}: normal.' },
  'seats.time.kept': {
    ko: '진행자가 시간을 그대로 두었어요. 필요하면 말해 주세요.',
    en: 'The host left your time as it is. Talk to them if you need more.',
  },
  'seats.time.thisRound': { ko: '이번 라운드부터', en: 'from this round on' },
  'seats.time.nextRound': { ko: '다음 라운드부터', en: 'from the next round on' },
  'seats.linkTitle': { ko: '여기서 이어서 할까요?', en: 'Go on here?' },
  'seats.linkSub': {
    ko: '쓰던 자리가 이 기기로 옮겨 와요. 먼저 쓰던 기기에서는 닫혀요.',
    en: 'Your seat moves to this device and closes on the one before.',
  },
  'seats.take': { ko: '내 자리로 가기', en: 'Take your seat here' },
  'seats.notNow': { ko: '그만두기', en: 'Not now' },
  'seats.passTitle': { ko: '자리가 있었나요?', en: 'Had a seat before?' },
  'seats.passSub': {
    ko: '쓰던 기기의 설정에서 자리 코드를 만들거나, 진행자에게 받아 주세요.',
    en: 'Make a seat code in the settings of the other device, or get one from the host.',
  },
  'seats.passSubGroup': {
    ko: '쓰던 기기의 설정에서 자리 코드를 만들어 주세요.',
    en: 'Make a seat code in the settings of the other device.',
  },
  'seats.pass': { ko: '자리 코드', en: 'Seat code' },
  'seats.passShort': {
    ko: '자리 코드는 여섯 글자예요. {n}글자 더 적어 주세요.',
    en: 'A seat code has six characters. {n} to go.',
  },
  'seats.passLetter': { ko: '코드에는 {c} 글자가 없어요.', en: 'Codes never contain {c}.' },
  'seats.passTries': { ko: '자리를 찾는 중이에요', en: 'Looking for the seat' },
  'seats.overTitle': { ko: '이 방은 끝났어요', en: 'This room is over' },
  'seats.overSub': {
    ko: '여기에 자리가 있었다면 자리 코드로 다시 볼 수 있어요.',
    en: 'If you had a seat here, a seat code opens it again.',
  },
  'seats.byName': { ko: '코드가 없어요. 이름으로 찾기', en: 'No code? Find it by name' },
  'seats.anew': { ko: '새로 승선하기', en: 'Come aboard anew' },
  'seats.askTitle': { ko: '누구의 자리인가요?', en: 'Whose seat is it?' },
  'seats.askSub': {
    ko: '탈 때 적은 이름을 적어 주세요. 진행자가 확인해 줘요.',
    en: 'Type the name you came aboard with. The host confirms it.',
  },
  'seats.askSubGroup': {
    ko: '탈 때 적은 이름을 적어 주세요. 함께 탄 사람이 확인해 줘요.',
    en: 'Type the name you came aboard with. Somebody aboard confirms it.',
  },
  'seats.ask': { ko: '진행자에게 물어보기', en: 'Ask the host' },
  'seats.askGroup': { ko: '함께 탄 사람에게 물어보기', en: 'Ask the others' },
  'seats.nobody': {
    ko: '이 이름으로 탄 사람이 없어요. 탈 때 적은 그대로 적어 볼까요?',
    en: 'Nobody of this name is aboard. Type it as you did then?',
  },
  'seats.sameTitle': { ko: '{name|은/는} 이미 타고 있어요', en: '{name} is aboard already' },
  'seats.sameSub': { ko: '본인인가요?', en: 'Is it you?' },
  'seats.sameMe': { ko: '저예요. 진행자에게 물어보기', en: 'It is me: ask the host' },
  'seats.sameMeGroup': { ko: '저예요. 함께 탄 사람에게 물어보기', en: 'It is me: ask the others' },
  'seats.sameOther': { ko: '저는 다른 {name|이에요/예요}', en: 'I am another {name}' },
  'seats.rename': { ko: '이름 다시 적기', en: 'Change the name' },
  'seats.waitsTitle': { ko: '진행자에게 물어보고 있어요', en: 'The host is being asked' },
  'seats.waitsTitleGroup': { ko: '함께 탄 사람에게 물어보고 있어요', en: 'The others are being asked' },
  'seats.waitsSub': {
    ko: '맞다고 하면 {name}의 자리로 바로 가요. 이 화면은 닫았다가 다시 열어도 괜찮아요.',
    en: 'With a yes you go straight to the seat of {name}. You may close this page and come back.',
  },
  'seats.waitsLine': {
    ko: '다시 잇는 중이에요. 물어본 것은 그대로 있어요.',
    en: 'Reconnecting. Your question stands.',
  },
  'seats.otherName': { ko: '다른 이름으로 승선하기', en: 'Come aboard as somebody else' },

  'seats.mine': { ko: '내 자리', en: 'My seat' },
  'seats.offer': { ko: '다른 기기에서 이어 하기', en: 'Continue on another device' },
  'seats.offerOf': { ko: '{name}의 자리 코드', en: 'A seat code for {name}' },
  'seats.offerHow': {
    ko: '다른 기기로 QR을 찍거나, {address}에서 입장 코드 {code} 다음에 “자리가 있었어요”를 눌러 이 글자를 적어 주세요.',
    en: 'Scan the QR with the other device. Or open {address}, type the join code {code}, press “I had a seat” and type these letters.',
  },
  'seats.offerOnce': {
    ko: '10분 안에 한 번만 쓸 수 있어요. 옮겨 가면 쓰던 기기에서는 닫혀요.',
    en: 'Good once, for ten minutes. The seat then closes on the device that has it now.',
  },
  'seats.offerMaking': { ko: '코드를 만드는 중이에요', en: 'Making a code' },
  'seats.offerAgain': { ko: '새 코드 만들기', en: 'Make a new code' },
  'seats.offerOld': {
    ko: '10분이 지나서 이 코드는 이제 쓸 수 없어요.',
    en: 'Ten minutes have passed. This code no longer works.',
  },
  'seats.offerCode': { ko: '자리 코드 {code}', en: 'Seat code {code}' },
  'seats.offerQr': {
    ko: '다른 기기에서 자리를 여는 QR 코드',
    en: 'QR code that opens the seat on another device',
  },
  'seats.offerLink': {
    ko: '다른 기기에서 자리를 여는 링크',
    en: 'Link that opens the seat on another device',
  },
  'seats.forgetMe': { ko: '내 이름과 자리 지우기', en: 'Delete my name and seat' },
  'seats.forgetMeTitle': { ko: '내 이름과 자리를 지울까요?', en: 'Delete your name and seat?' },
  'seats.forgetMeAsk': {
    ko: '이름은 바로 사라지고 되돌릴 수 없어요. 옮긴 카드와 점수는 이름 없이 배에 남아요.',
    en: 'Your name is gone at once, for good. Your moves and points stay with the ship, without a name.',
  },
  'seats.forget': { ko: '이름과 자리 지우기', en: 'Delete name and seat' },
  'seats.forgetTitle': { ko: '{name}의 이름과 자리를 지울까요?', en: 'Delete the name and seat of {name}?' },
  'seats.forgetAsk': {
    ko: '이름은 바로 사라지고 되돌릴 수 없어요. 옮긴 카드와 점수는 이름 없이 배에 남아요.',
    en: 'The name is gone at once, for good. Moves and points stay with the ship, without a name.',
  },
  'seats.forgetYes': { ko: '지우기', en: 'Delete' },
  'seats.forgotten': { ko: '이름과 자리를 지웠어요', en: 'Name and seat are deleted' },

  'seats.asking': { ko: '{name}의 자리를 찾는 사람이 있어요', en: 'Somebody asks for the seat of {name}' },
  'seats.askingInUse': {
    ko: '지금 다른 기기에서 쓰고 있는 자리예요. 주면 거기서는 닫혀요.',
    en: 'It is in use on another device now, and would close there.',
  },
  'seats.askingFree': { ko: '지금은 비어 있는 자리예요.', en: 'Nobody is using it now.' },
  'seats.give': { ko: '자리 주기', en: 'Give the seat' },
  'seats.deny': { ko: '주지 않기', en: 'No' },

  'seats.goneElsewhere': { ko: '자리가 다른 기기로 옮겨 갔어요', en: 'Your seat moved to another device' },
  'seats.goneElsewhereSub': {
    ko: '거기서 그대로 이어 하고 있어요. 다시 가져오려면 그 기기의 설정에서 자리 코드를 만들어 주세요.',
    en: 'It goes on there. To bring it back, make a seat code in the settings of that device.',
  },
  'seats.typePass': { ko: '자리 코드 적기', en: 'Type a seat code' },
  'seats.goneForgotten': { ko: '이름과 자리를 지웠어요', en: 'Your name and seat are deleted' },
  'seats.goneForgottenSub': {
    ko: '함께해 줘서 고마워요. 옮긴 카드는 이름 없이 배에 남아요.',
    en: 'Thank you for being aboard. Your moves stay with the ship, without a name.',
  },
  'seats.goneRoom': { ko: '이 방은 지워졌어요', en: 'This room was deleted' },
  'seats.goneRoomSub': {
    ko: '판과 이름, 점수도 모두 지워졌어요. 새 코드가 있으면 적어 주세요.',
    en: 'Boards, names and scores went with it. If you have a new code, type it.',
  },
  'seats.keptCrews': {
    ko: '지난번에 함께한 사람은 그때와 같은 배에 타요.',
    en: 'Whoever was here last time is on the same ship again.',
  },
  'seats.ships': { ko: '배 고르기', en: 'Pick a ship' },
  'seats.newShip': { ko: '새 배 띄우기', en: 'Launch a new ship' },
  'seats.shipSeats': { ko: '{n} / {of}명', en: '{n} of {of}' },
  'seats.shipFull': { ko: '가득 참', en: 'Full' },
} as const satisfies Words;
