// Words of the check before class, on the page of an opened room and on the console. What the phone says is trial.ts.
import type { Words } from '../index.ts';

export const words = {
  'pre.title': { ko: '수업 전 점검', en: 'Check before class' },
  'pre.about': {
    ko: '휴대전화가 이 서버에 닿는지 1분이면 알 수 있어요.',
    en: 'One minute tells whether phones reach this server.',
  },
  'pre.trial': { ko: '내 휴대전화로 시험하기', en: 'Test with my phone' },
  'pre.trialQr': { ko: '시험 페이지를 여는 QR 코드', en: 'QR code that opens the test page' },
  'pre.trialLink': { ko: '시험 페이지 링크', en: 'Link to the test page' },
  'pre.beginning': { ko: '시험 링크를 만드는 중이에요', en: 'Making a test link' },
  'pre.silent': {
    ko: '서버가 대답하지 않아요. 계속 물어보고 있어요.',
    en: 'The server does not answer. Asking again.',
  },
  'pre.scan': {
    ko: '교실 와이파이에 연결한 휴대전화로 찍어 주세요. 열리면 여기가 초록으로 바뀌어요.',
    en: 'Scan it with a phone on the classroom wifi. This turns green when it gets through.',
  },
  'pre.isLoaded': {
    ko: '휴대전화가 페이지를 받았어요. 실시간으로 잇는 중이에요.',
    en: 'The phone has the page. It is opening the live connection.',
  },
  'pre.onlyHere': {
    ko: '이 브라우저에서 열린 것 같아요. 휴대전화로 찍어 주세요.',
    en: 'That looks like this browser itself. Scan it with a phone.',
  },
  'pre.works': { ko: '연결됐어요: 휴대전화에서 열렸어요', en: 'Connected: it opened on your phone' },
  'pre.otherAddress': {
    ko: '이 컴퓨터와 다른 주소의 기기였어요.',
    en: 'It was a device at another address than this computer.',
  },
  'pre.sameAddress': {
    ko: '이 컴퓨터와 주소가 같고 브라우저가 달라요. 휴대전화로 찍은 게 맞다면 괜찮아요.',
    en: 'Same address as this computer, another browser. Fine, if it really was your phone.',
  },
  'pre.late': {
    ko: '아직 아무 기기도 오지 않았어요. 찍었는데 열리지 않나요?',
    en: 'No device has come yet. Did you scan it, and it does not open?',
  },
  'pre.lateLine': {
    ko: '페이지는 열렸는데 실시간 연결이 막혀 있어요.',
    en: 'The page opened, but the live connection is blocked.',
  },
  'pre.causes': { ko: '자주 있는 까닭부터 하나씩 봐 주세요', en: 'Likely causes, the likeliest first' },
  'pre.next': { ko: '다음 주소로: {address}', en: 'Try the next address: {address}' },
  'pre.cause.localOnly': { ko: '이 컴퓨터에서만 열려 있어요', en: 'Only this computer may come in' },
  'pre.cure.localOnly': {
    ko: '서버를 HOST=0.0.0.0으로 다시 켜 주세요. 네트워크에 연결돼 있는지도 봐 주세요.',
    en: 'Start the server with HOST=0.0.0.0, and see that this computer is on a network.',
  },
  'pre.cause.virtual': { ko: '고른 주소가 가상 네트워크예요', en: 'The address is of a virtual network' },
  'pre.cure.virtual': {
    ko: '{address} 주소는 VPN이나 가상 머신의 것이라 휴대전화가 닿지 못해요. 다른 주소를 골라 주세요.',
    en: '{address} belongs to a VPN or a virtual machine, where phones cannot go. Pick another one.',
  },
  'pre.cause.wifi': { ko: '같은 와이파이인가요?', en: 'Same wifi?' },
  'pre.cure.wifi': {
    ko: '휴대전화를 이 컴퓨터와 같은 이름의 와이파이에 연결해 주세요.',
    en: 'Connect the phone to the same wifi as this computer.',
  },
  'pre.cause.mobileData': { ko: '모바일 데이터가 켜져 있나요?', en: 'Is mobile data on?' },
  'pre.cure.mobileData': {
    ko: '인터넷이 없는 와이파이면 휴대전화가 몰래 데이터를 써요. 잠깐 꺼 주세요.',
    en: 'On wifi without internet, phones quietly use mobile data. Switch it off for now.',
  },
  'pre.cause.isolation': { ko: '손님용 와이파이인가요?', en: 'Is it a guest wifi?' },
  'pre.cure.isolation': {
    ko: '손님용이나 학교 와이파이는 기기끼리 못 만나게 막기도 해요. 다른 와이파이를 쓰거나, 휴대전화 핫스팟에 이 컴퓨터를 연결해 주세요.',
    en: 'Guest and school wifi often keep devices apart. Use another one, or connect this computer to a phone’s hotspot.',
  },
  'pre.cause.firewall': { ko: '이 컴퓨터의 방화벽', en: 'The firewall of this computer' },
  'pre.cure.firewall': {
    ko: '{port}번 포트로 들어오는 연결을 허용해 주세요. Windows는 개인 네트워크에서 Node.js를 허용하면 돼요.',
    en: 'Let connections in on port {port}. On Windows, allow Node.js on private networks.',
  },
  'pre.cause.vpn': { ko: 'VPN이 켜져 있나요?', en: 'Is a VPN on?' },
  'pre.cure.vpn': {
    ko: '이 컴퓨터와 휴대전화의 VPN과 보안 앱을 잠깐 꺼 주세요.',
    en: 'Switch VPNs and security apps off for now, on this computer and on the phone.',
  },
  'pre.cause.address': { ko: '다른 주소일 수 있어요', en: 'It may be another address' },
  'pre.cure.address': {
    ko: '이 컴퓨터는 네트워크가 여러 개예요. 다음 주소로 다시 찍어 보세요.',
    en: 'This computer is on several networks. Try the next address.',
  },
  'pre.cause.internet': { ko: '휴대전화가 인터넷에 연결됐나요?', en: 'Is the phone online?' },
  'pre.cure.internet': {
    ko: '휴대전화에서 다른 웹사이트가 열리는지 봐 주세요.',
    en: 'See whether another website opens on the phone.',
  },
  'pre.cause.name': { ko: '주소가 이 서버로 이어지나요?', en: 'Does the address lead to this server?' },
  'pre.cure.name': {
    ko: '이 컴퓨터의 브라우저에서 {address|을/를} 열어 보세요. 열리지 않으면 운영자에게 알려 주세요.',
    en: 'Open {address} in a browser on this computer. If it does not open, tell the operator.',
  },
  'pre.cause.line': {
    ko: '중간에서 실시간 연결을 막아요',
    en: 'Something in between blocks live connections',
  },
  'pre.cure.line': {
    ko: '학교 프록시나 보안 장비가 WebSocket을 막을 수 있어요. 다른 와이파이나 핫스팟으로 해 보세요.',
    en: 'A school proxy may block WebSocket. Try another wifi or a hotspot.',
  },
  'pre.cause.oldBrowser': { ko: '휴대전화의 브라우저', en: 'The phone’s browser' },
  'pre.cure.oldBrowser': {
    ko: '앱 안에서 열렸다면 Safari나 Chrome으로 열고, 오래된 브라우저면 업데이트해 주세요.',
    en: 'If it opened inside an app, use Safari or Chrome, and update an old browser.',
  },
  'pre.address': { ko: '휴대전화가 쓸 주소', en: 'The address for phones' },
  'pre.addressHow': {
    ko: '고른 주소가 앞 화면과 모든 QR에 나와요.',
    en: 'Wall and QR codes show the one you pick.',
  },
  'pre.addressOne': {
    ko: '앞 화면과 모든 QR에 이 주소가 나와요.',
    en: 'Wall and QR codes show this one.',
  },
  'pre.addressFirst': { ko: '가장 알맞아 보여요', en: 'looks most suitable' },
  'pre.addressVirtual': { ko: '가상 네트워크나 VPN', en: 'virtual network or VPN' },
  'pre.addressLocal': { ko: '이 컴퓨터에서만 열려요', en: 'on this computer only' },
  'pre.addressGone': {
    ko: '전에 고른 {address|은/는} 이제 이 서버의 주소가 아니에요. 다시 골라 주세요.',
    en: '{address}, which you picked before, is no longer an address of this server. Pick again.',
  },
  'pre.again': { ko: '주소 다시 찾기', en: 'Look for addresses again' },
  'pre.wifi': { ko: '와이파이 QR', en: 'Wifi QR code' },
  'pre.wifiHow': {
    ko: '적어 두면 찍어서 바로 연결할 수 있어요. 이 브라우저에만 남고 서버로 보내지 않아요.',
    en: 'People scan it and are connected. It stays in this browser and is never sent to the server.',
  },
  'pre.wifiName': { ko: '와이파이 이름', en: 'Name of the wifi' },
  'pre.wifiPassword': { ko: '비밀번호 (없으면 비워 두세요)', en: 'Password (empty if there is none)' },
  'pre.wifiShow': { ko: '비밀번호 보기', en: 'Show the password' },
  'pre.wifiQr': { ko: '{name} 와이파이에 연결하는 QR 코드', en: 'QR code that joins the wifi {name}' },
  'pre.wifiOnWall': { ko: '앞 화면에도 보이기', en: 'Show it on the wall, too' },
  'pre.wifiOtherWall': {
    ko: '이 브라우저에서 연 앞 화면에만 나와요. 앞 화면이 다른 컴퓨터라면 그 컴퓨터에서 이 점검을 열어 적거나, 여기 QR을 보여 주세요.',
    en: 'Only on a wall opened in this browser. If the wall is another computer, type it there in this check, or show this QR code.',
  },
  'pre.wifiForget': { ko: '와이파이 지우기', en: 'Forget the wifi' },
} as const satisfies Words;
