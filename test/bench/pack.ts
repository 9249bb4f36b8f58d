// The pack that the bench plays: order rounds of eight cards with texts as long as those of real packs, made here so that
// a change of the content changes no figure. Written as JSON, which is YAML.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROUNDS = 24;
const CARDS = 8;

const text = (ko: string, en: string) => ({ ko, en });

function round(n: number, seconds: number) {
  return {
    id: `r${n}`,
    kind: 'order',
    title: text(`파드가 뜨기까지 ${n}`, `How a pod comes up ${n}`),
    prompt: text(
      '명령을 내린 때부터 컨테이너가 돌 때까지, 일어나는 순서대로 놓으세요.',
      'From the command to the running container: put the steps in the order in which they happen.',
    ),
    section: '3-1',
    difficulty: 2,
    seconds,
    tier: 'core',
    cards: Array.from({ length: CARDS }, (_, i) => ({
      id: `c${i + 1}`,
      text: text(
        `${i + 1}번째로 kube-apiserver가 받은 요청을 다음 구성 요소가 이어서 처리한다`,
        `Step ${i + 1}: the next component goes on with what kube-apiserver has received`,
      ),
      short: text(`${i + 1}번째 처리`, `Step ${i + 1}`),
    })),
    explain: { why: text('앞의 일이 끝나야 다음 일이 시작됩니다.', 'Each step needs the one before it.') },
    sources: [{ code: 'B', text: 'made for measuring' }],
  };
}

/** `seconds`: how long a round is. */
export function writeBenchPack(dir: string, seconds: number): void {
  mkdirSync(dir, { recursive: true });
  const pack = {
    id: 'bench',
    title: text('재어 보기', 'Measuring'),
    about: text('서버를 재는 데 쓰는 라운드들입니다.', 'Rounds for measuring the server.'),
    isDefault: true,
    rounds: Array.from({ length: ROUNDS }, (_, i) => round(i + 1, seconds)),
  };
  writeFileSync(join(dir, 'bench.yaml'), JSON.stringify(pack));
}
