// Words that nobody should have to read on a projector: English from obscenity, Korean from a list of our own that is
// compared after normalizing, with exceptions. The form of a name is checked by the game (shared/game).
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';

const english = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

/** Stems, as they look after `hangulOf`. */
const RUDE: readonly string[] = [
  '씨발',
  '씨팔',
  '시발',
  '시팔',
  '쉬발',
  '씨바',
  '씹',
  'ㅅㅂ',
  'ㅆㅂ',
  '병신',
  '븅신',
  'ㅂㅅ',
  '지랄',
  'ㅈㄹ',
  '좆',
  '존나',
  '졸라',
  'ㅈㄴ',
  '개새끼',
  '새끼',
  '쌔끼',
  '썅',
  '엠창',
  '느금마',
  '니애미',
  '니미',
  '보지',
  '자지',
  '섹스',
  '강간',
  '창녀',
  '걸레년',
  '미친년',
  '미친놈',
  '또라이',
  '한남충',
  '김치녀',
  '꺼져',
  '닥쳐',
  '뒤져',
  '염병',
  '호로',
];
/** Harmless words that hold one of these stems. */
const FINE: readonly string[] = [
  '시발점',
  '시발역',
  '시발택시',
  '시팔이',
  '새끼손가락',
  '새끼발가락',
  '새끼고양이',
  '새끼강아지',
  '새끼줄',
  '아자지',
  '호로록',
  '호로비츠',
  '니미츠',
  '지랄탄',
  '졸라맨',
  '에밀졸라',
  '십자지',
  '보지않',
  '보지마',
  '보지말',
  '가보지',
  '해보지',
  '먹어보지',
  '자지않',
  '자지마',
  '자지말',
  '뒤져보',
];

/** Hangul syllables and letters only: digits, spaces and signs between them hide nothing. */
function hangulOf(name: string): string {
  return name
    .normalize('NFKC')
    .normalize('NFC')
    .replace(/[^가-힣ㄱ-ㅎㅏ-ㅣᄀ-ᄒ]/gu, '')
    .replace(/[ᄀ-ᄒ]/gu, compatible);
}

const LEADING = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
/** NFKC turns ㅅ into the conjoining form; the list is written with the letters that people type. */
const compatible = (letter: string): string => LEADING[letter.charCodeAt(0) - 0x1100] ?? letter;

export function isRude(name: string): boolean {
  if (english.hasMatch(name)) return true;
  const hangul = FINE.reduce((rest, fine) => rest.replaceAll(fine, ' '), hangulOf(name));
  return RUDE.some((word) => hangul.includes(word));
}
