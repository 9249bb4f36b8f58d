// What browsers call themselves: windows inside apps ("app system"), and browsers of their own. As such versions send them,
// shortened where nothing is read.
const ANDROID =
  'Mozilla/5.0 (Linux; Android 14; SM-A546S Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

export const AGENTS = {
  'kakao android': `${ANDROID} Chrome/125.0.0.0 Mobile Safari/537.36;KAKAOTALK 2410750;`,
  'kakao ios': `${IPHONE} Mobile/15E148 KAKAOTALK/10.7.5 (INAPP)`,
  'naver android': `${ANDROID} Chrome/125.0.0.0 Mobile Safari/537.36 NAVER(inapp; search; 2000; 12.6.3)`,
  'naver ios': `${IPHONE} Mobile/15E148 NAVER(inapp; search; 2000; 12.6.3; 14PRO)`,
  'instagram android': `${ANDROID} Chrome/125.0.0.0 Mobile Safari/537.36 Instagram 334.0.0.42.95 Android (34/14; 450dpi)`,
  'instagram ios': `${IPHONE} Mobile/21F79 Instagram 334.0.4.32.98 (iPhone15,3; iOS 17_5; ko_KR)`,
  'facebook android': `${ANDROID} Chrome/125.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/467.0.0.39.83;]`,
  'facebook ios': `${IPHONE} Mobile/21F79 [FBAN/FBIOS;FBAV/467.0.0.40.107;FBBV/602;FBDV/iPhone15,3]`,
  'line android': `${ANDROID} Chrome/125.0.0.0 Mobile Safari/537.36 Line/14.7.1/IAB`,
  'line ios': `${IPHONE} Mobile/15E148 Safari Line/14.7.0`,
} as const;

export const BROWSERS = {
  'Chrome on Android':
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Mobile Safari/537.36',
  'Safari on an iPhone': `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`,
  'Samsung Internet':
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36',
  'Whale on a laptop':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Whale/3.26.244.14 Safari/537.36',
} as const;
