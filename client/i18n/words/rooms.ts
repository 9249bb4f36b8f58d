// Words of the host's shelf: all rooms that this browser has links of, carried, repeated, deleted and compared.
import type { Words } from '../index.ts';

export const words = {
  'rooms.title': { ko: '내가 연 방', en: 'My rooms' },
  'rooms.sub': {
    ko: '가입이 없어서, 방의 링크는 이 브라우저에만 있어요.',
    en: 'There are no accounts: the links of your rooms are in this browser only.',
  },
  'rooms.none': {
    ko: '아직 여기에 남은 방이 없어요. 방을 열거나, 다른 기기에서 저장한 파일을 아래에서 가져오세요.',
    en: 'No rooms here yet. Open one, or bring the file that you saved on another device.',
  },
  'rooms.list': { ko: '방 목록', en: 'List of rooms' },
  'rooms.find': { ko: '방 찾기', en: 'Find a room' },
  'rooms.findHint': { ko: '제목, 코드, 날짜', en: 'Title, code or date' },
  'rooms.which': { ko: '어떤 방', en: 'Which rooms' },
  'rooms.which.all': { ko: '모든 방', en: 'All rooms' },
  'rooms.which.lobby': { ko: '시작 전인 방', en: 'Not started' },
  'rooms.which.running': { ko: '진행 중인 방', en: 'In play' },
  'rooms.which.paused': { ko: '멈춰 있는 방', en: 'Paused' },
  'rooms.which.finished': { ko: '끝난 방', en: 'Finished' },
  'rooms.which.gone': { ko: '지워진 방', en: 'Deleted' },
  'rooms.is.open': { ko: '열려 있음', en: 'open' },
  'rooms.is.lobby': { ko: '시작 전', en: 'not started' },
  'rooms.is.running': { ko: '진행 중', en: 'in play' },
  'rooms.is.paused': { ko: '멈춤', en: 'paused' },
  'rooms.roundOf': { ko: '{of}라운드 중 {n}', en: 'round {n} of {of}' },
  'rooms.is.finished': { ko: '끝남', en: 'finished' },
  'rooms.is.gone': { ko: '지워짐', en: 'deleted' },
  'rooms.asking': { ko: '방의 상태를 묻는 중이에요', en: 'Asking where the rooms stand' },
  'rooms.noneFound': { ko: '찾는 방이 없어요.', en: 'No such room.' },
  'rooms.shown': { ko: '{of}개 중 {from}–{to}', en: '{from}–{to} of {of}' },
  'rooms.pageBefore': { ko: '앞쪽', en: 'Page before' },
  'rooms.pageAfter': { ko: '다음 쪽', en: 'Next page' },

  'rooms.pickLabel': { ko: '{code} {title}: 비교에 넣기', en: '{code} {title}: compare' },
  'rooms.pickTwo': {
    ko: '끝난 방을 둘 넘게 고르면 나란히 비교할 수 있어요.',
    en: 'Tick two or more finished rooms to compare them.',
  },
  'rooms.picked': { ko: '{n}개를 골랐어요 ({most}개까지)', en: '{n} ticked ({most} at most)' },
  'rooms.pickNone': { ko: '모두 풀기', en: 'Untick all' },
  'rooms.compare': { ko: '방 {n}개 비교하기', en: 'Compare {n} {n#room/rooms}' },

  'rooms.repeat': { ko: '다시 열기', en: 'Repeat' },
  'rooms.repeatLabel': { ko: '{code} 같은 수업으로 다시 열기', en: 'Repeat {code}' },
  'rooms.repeatTitle': { ko: '같은 수업을 다시 열까요?', en: 'Open the same class again?' },
  'rooms.repeatAbout': {
    ko: '라운드, 설정, 배 이름이 같은 새 방이 열려요. 코드는 새로 나와요. 지난 방과 보고서는 그대로 있어요.',
    en: 'A new room with the same rounds, settings and ships, and a code of its own. The old room and its report stay.',
  },
  'rooms.repeatYes': { ko: '새 방 열기', en: 'Open the new room' },

  'rooms.leaveLabel': { ko: '{code} 목록에서 빼기, 지우기', en: 'Remove or delete {code}' },
  'rooms.leaveTitle': { ko: '이 방을 어떻게 할까요?', en: 'What should become of this room?' },
  'rooms.removeAbout': {
    ko: '방과 보고서는 서버에 그대로 있어요. 링크를 따로 적어 두지 않았다면 다시 열 수 없어요.',
    en: 'Room and report stay on the server. Without a copy of its link nobody can open them again.',
  },
  'rooms.removeGone': {
    ko: '이 방은 서버에 없어요. 목록에서 빼기만 하면 돼요.',
    en: 'This room is not on the server any more. All that is left is its line here.',
  },
  'rooms.remove': { ko: '목록에서만 빼기', en: 'Take it off the list' },
  'rooms.removed': { ko: '{code} 방을 목록에서 뺐어요.', en: '{code} is off the list.' },
  'rooms.deleteAbout': {
    ko: '방, 이름, 모든 수, 보고서가 서버에서 모두 지워져요. 되돌릴 수 없어요.',
    en: 'The room, its names, moves and report are deleted from the server for everybody. This cannot be undone.',
  },
  'rooms.delete': { ko: '모두 지우기', en: 'Delete everything' },
  'rooms.deleted': { ko: '{code} 방을 지웠어요.', en: '{code} is deleted.' },

  'rooms.carry': { ko: '다른 기기로 옮기기', en: 'Take the list to another device' },
  'rooms.carryAbout': {
    ko: '목록을 파일로 저장해 다른 기기의 이 페이지에서 가져오세요. 이미 있는 방은 그대로 두고 없는 방만 더해요.',
    en: 'Save it as a file, and bring that to this page on the other device. Rooms that are there stay; those that are missing are added.',
  },
  'rooms.carryLeads': {
    ko: '이 파일을 가진 사람은 누구나 그 방들을 진행하고, 보고서를 읽고, 지울 수 있어요. 남에게 보내지 마세요.',
    en: 'Whoever has the file leads these rooms, reads their reports and can delete them. Keep it to yourself.',
  },
  'rooms.save': { ko: '방 {n}개를 파일로 저장', en: 'Save {n} {n#room/rooms} as a file' },
  'rooms.bring': { ko: '파일에서 가져오기', en: 'Bring from a file' },
  'rooms.brought': { ko: '방 {n}개를 가져왔어요.', en: '{n} {n#room/rooms} added.' },
  'rooms.broughtNone': {
    ko: '파일의 방이 모두 이미 여기에 있어요.',
    en: 'All rooms of the file are here already.',
  },
  'rooms.unread': {
    ko: '읽을 수 없는 {n}개는 뺐어요.',
    en: '{n} could not be read and {n#was/were} left out.',
  },
  'rooms.bad.tooLarge': {
    ko: '방 목록 파일이라기엔 너무 커요. Podium에서 저장한 파일인지 보고 다시 골라 주세요.',
    en: 'Too large for a list of rooms. Pick the file that Podium saved.',
  },
  'rooms.bad.notOurs': {
    ko: '방 목록 파일이 아니에요. Podium에서 저장한 podium-rooms 파일을 골라 주세요.',
    en: 'This is not a list of rooms. Pick the podium-rooms file that Podium saved.',
  },
  'rooms.bad.tooNew': {
    ko: '더 새로운 Podium에서 저장한 파일이에요. 이 서버를 새 버전으로 올린 뒤 가져와 주세요.',
    en: 'A newer Podium saved this file. Update this server, then bring it again.',
  },
  'rooms.bad.noRooms': {
    ko: '파일에 읽을 수 있는 방이 없어요. 다시 저장해서 가져와 주세요.',
    en: 'The file holds no room that can be read. Save it again, then bring it.',
  },
  'rooms.bad.tooMany': {
    ko: '합치면 {most}개가 넘어요. 여기서 지난 방을 목록에서 빼고 다시 가져와 주세요.',
    en: 'Together they are more than {most}. Take old ones off this list, then bring the file again.',
  },

  'rooms.compareTitle': { ko: '수업 비교', en: 'Classes side by side' },
  'rooms.compareSub': {
    ko: '같은 라운드를 얼마나 맞혔는지 시간 순서로 봐요.',
    en: 'How much of the same rounds was right, over time.',
  },
  'rooms.back': { ko: '방 목록으로', en: 'Back to the list' },
  'rooms.reading': { ko: '보고서를 읽는 중이에요: {of}개 중 {n}개', en: 'Reading reports: {n} of {of}' },
  'rooms.notRead': { ko: '{code} 방은 비교에서 빠졌어요. {why}', en: '{code} is left out. {why}' },
  'rooms.nothingToCompare': {
    ko: '비교할 라운드가 없어요. 정답을 보인 라운드가 있는 방을 둘 넘게 골라 주세요.',
    en: 'Nothing to compare. Pick two or more rooms with rounds whose key was shown.',
  },
  'rooms.course': { ko: '단원별 정답률', en: 'Got right, by section' },
  'rooms.courseAbout': {
    ko: '가로는 수업의 차례, 굵은 회색 선은 전체 평균이에요. 많이 달라진 단원부터 여섯 개까지 선이 있어요.',
    en: 'Classes from left to right; the thick grey line is the mean of all. The six sections that changed most have lines.',
  },
  'rooms.class': { ko: '수업', en: 'Class' },
  'rooms.topic': { ko: '단원 {section}', en: 'Section {section}' },
  'rooms.all': { ko: '전체 평균', en: 'Mean of all' },
  'rooms.byRound': { ko: '라운드마다', en: 'Round by round' },
  'rooms.byRoundAbout': {
    ko: '라운드의 정답률이에요. 변화는 처음 한 수업과 마지막에 한 수업의 차이예요.',
    en: 'What was right of each round. The change is from the first class that played it to the last.',
  },
  'rooms.round': { ko: '라운드', en: 'Round' },
  'rooms.change': { ko: '변화', en: 'Change' },
  'rooms.points': { ko: '{n}%p', en: '{n} points' },
  'rooms.notPlayed': { ko: '하지 않음', en: 'not played' },
} as const satisfies Words;
