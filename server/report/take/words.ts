// Words of the files that a host takes away: headings of columns, names of sheets and files, and what stands in a cell where a figure
// is undefined. Screens have theirs in client/i18n.
import type { Text } from '../../../shared/content/text.ts';
import type { TableName } from '../../../shared/report/asks.ts';
import type { Reason } from '../../../shared/report/figures.ts';

export const tableWords: Record<TableName, Text> = {
  summary: { ko: '요약', en: 'summary' },
  rounds: { ko: '라운드', en: 'rounds' },
  teams: { ko: '팀', en: 'teams' },
  people: { ko: '사람', en: 'people' },
  moves: { ko: '움직임', en: 'moves' },
};
export const REPORT: Text = { ko: '보고서', en: 'report' };

export const reasonWords: Record<Reason, Text> = {
  too_few_teams: { ko: '팀이 5개보다 적음', en: 'fewer than 5 teams' },
  all_alike: { ko: '모두 같음', en: 'all alike' },
  not_counted: { ko: '채점하지 않음', en: 'not counted' },
  nobody_played: { ko: '아무도 놓지 않음', en: 'nobody played' },
  was_full: { ko: '처음부터 모두 맞음', en: 'all right before' },
  one_attempt: { ko: '시도 한 번', en: 'one attempt' },
};

export const kindWords: Record<'order' | 'match' | 'choice', Text> = {
  order: { ko: '순서', en: 'order' },
  match: { ko: '짝 맞추기', en: 'match' },
  choice: { ko: '고르기', en: 'choice' },
};
export const formWords: Record<'live' | 'study' | 'review', Text> = {
  live: { ko: '수업', en: 'live' },
  study: { ko: '스터디', en: 'study' },
  review: { ko: '복습', en: 'review' },
};
export const unitWords: Record<'team' | 'seat', Text> = {
  team: { ko: '팀', en: 'team' },
  seat: { ko: '사람', en: 'person' },
};
export const stepWords: Record<'moved' | 'undone' | 'ready' | 'unready' | 'locked' | 'closed', Text> = {
  moved: { ko: '옮김', en: 'moved' },
  undone: { ko: '되돌림', en: 'took back' },
  ready: { ko: '준비', en: 'ready' },
  unready: { ko: '준비 취소', en: 'not ready' },
  locked: { ko: '잠김', en: 'locked' },
  closed: { ko: '마감', en: 'closed' },
};
export const YES: Text = { ko: '예', en: 'yes' };
export const NO: Text = { ko: '아니요', en: 'no' };
export const NO_LIMIT: Text = { ko: '제한 없음', en: 'no limit' };
export const MORE_IN_CSV: Text = {
  ko: '더 많은 움직임은 moves.csv에 있어요',
  en: 'There are more moves in moves.csv',
};

/** Headings, by what stands below them. `time` is followed by the zone. */
export const headings = {
  what: { ko: '항목', en: 'What' },
  value: { ko: '값', en: 'Value' },
  title: { ko: '제목', en: 'Title' },
  form: { ko: '형식', en: 'Form' },
  opened: { ko: '방을 연 때', en: 'Opened' },
  started: { ko: '시작한 때', en: 'Started' },
  finished: { ko: '끝난 때', en: 'Finished' },
  minutes: { ko: '진행 시간(분)', en: 'Minutes played' },
  players: { ko: '사람 수', en: 'People' },
  teamCount: { ko: '팀 수', en: 'Teams' },
  roundCount: { ko: '라운드 수', en: 'Rounds' },
  facility: { ko: '정답률', en: 'Facility' },
  no: { ko: '번호', en: 'No.' },
  game: { ko: '판', en: 'Game' },
  round: { ko: '라운드', en: 'Round' },
  kind: { ko: '종류', en: 'Kind' },
  difficulty: { ko: '난이도', en: 'Difficulty' },
  counts: { ko: '점수에 들어감', en: 'Counts' },
  unit: { ko: '답한 쪽', en: 'Answered by' },
  boards: { ko: '판 수', en: 'Boards' },
  fullyRight: { ko: '모두 맞은 판', en: 'All right' },
  untouched: { ko: '손대지 않은 판', en: 'Untouched' },
  discrimination: { ko: '변별도', en: 'Discrimination' },
  first: { ko: '첫 시도 정답률', en: 'First attempt' },
  gain: { ko: '정규화 이득', en: 'Normalized gain' },
  mistake: { ko: '실수', en: 'Mistake' },
  mistakeBoards: { ko: '실수한 판', en: 'Boards with it' },
  team: { ko: '팀', en: 'Team' },
  ship: { ko: '배 이름', en: 'Ship' },
  members: { ko: '팀원', en: 'Members' },
  points: { ko: '점수', en: 'Points' },
  rank: { ko: '순위', en: 'Rank' },
  accuracy: { ko: '정확도', en: 'Accuracy' },
  placed: { ko: '놓음', en: 'Placed' },
  moved: { ko: '옮김', en: 'Moved' },
  undone: { ko: '되돌림', en: 'Taken back' },
  agreed: { ko: '준비 누름', en: 'Ready' },
  seat: { ko: '자리', en: 'Seat' },
  name: { ko: '이름', en: 'Name' },
  present: { ko: '함께한 시간(분)', en: 'Minutes present' },
  activeRounds: { ko: '움직인 라운드', en: 'Active rounds' },
  aloneOwn: { ko: '혼자 낸 첫 답', en: 'First answers alone' },
  aloneTeam: { ko: '같은 라운드 팀의 답', en: 'Team in the same rounds' },
  removed: { ko: '자리를 비움', en: 'Removed' },
  factor: { ko: '시간 배수', en: 'Time factor' },
  wanted: { ko: '바란 시간 배수', en: 'Time factor wished' },
  time: { ko: '때', en: 'Time' },
  attempt: { ko: '시도', en: 'Attempt' },
  seconds: { ko: '시작 뒤(초)', en: 'Seconds since start' },
  did: { ko: '한 일', en: 'Did' },
  card: { ko: '카드', en: 'Card' },
  lies: { ko: '놓인 곳', en: 'Lies' },
} as const satisfies Record<string, Text>;
