// Names of ships: Korean harbours first, then harbours of the world. Data only; teams.ts gives them out.
import type { Text } from '../content/text.ts';

const names = `부산 Busan|인천 Incheon|목포 Mokpo|여수 Yeosu|속초 Sokcho|군산 Gunsan|통영 Tongyeong|포항 Pohang|울산 Ulsan|제주 Jeju|동해 Donghae|마산 Masan
강릉 Gangneung|삼척 Samcheok|울진 Uljin|평택 Pyeongtaek|당진 Dangjin|서산 Seosan|보령 Boryeong|완도 Wando|고흥 Goheung|광양 Gwangyang|거제 Geoje|진해 Jinhae
서귀포 Seogwipo|울릉 Ulleung|강화 Ganghwa|태안 Taean|진도 Jindo|남해 Namhae|삼천포 Samcheonpo|주문진 Jumunjin|구룡포 Guryongpo|감포 Gampo|추자 Chuja|거문 Geomun
함부르크 Hamburg|로테르담 Rotterdam|싱가포르 Singapore|리스본 Lisbon|오슬로 Oslo|시드니 Sydney|밴쿠버 Vancouver|요코하마 Yokohama|고베 Kobe|하이퐁 Haiphong|나폴리 Naples|마르세유 Marseille
바르셀로나 Barcelona|더블린 Dublin|헬싱키 Helsinki|리가 Riga|탈린 Tallinn|오클랜드 Auckland|호놀룰루 Honolulu|시애틀 Seattle|보스턴 Boston|몬트리올 Montreal|발파라이소 Valparaiso|산투스 Santos
아크라 Accra|몸바사 Mombasa|두바이 Dubai|뭄바이 Mumbai`;

export const harbours: readonly Text[] = names.split(/[|\n]/).map((line) => {
  const [ko = '', en = ''] = line.split(' ');
  return { ko, en };
});
