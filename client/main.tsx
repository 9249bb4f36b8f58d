// The entry of the page: reads the address, opens the line for faces that need one at once, and draws. Routes are
// routes.ts, the faces themselves screens/, how a page looks ui/.
import './ui/index.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { loadAhead } from './ahead.ts';
import { Host, lazily, NewRoom, NewStudy, Own, Report, Rooms, Screen, Trial } from './faces.tsx';
import { lang } from './i18n/index.ts';
import { readRoute, takeSecretFromAddress } from './routes.ts';
import { Join } from './screens/phone/Join.tsx';
import { openByLink } from './state/openByLink.ts';
import { loadContrast } from './ui/contrast.ts';
import { applyTheme } from './ui/theme.ts';

/** Not in a build: there the address is as unknown as any other. */
const StyleGuide = import.meta.env.DEV
  ? lazily<object>(() => import('./styleguide/index.tsx').then((m) => m.StyleGuide))
  : null;

/** Called once: a line is opened per page, not per drawing. */
function pageAt(path: string) {
  if (StyleGuide !== null && path === '/styleguide') return <StyleGuide />;
  const route = readRoute(path);
  switch (route.face) {
    case 'new':
      return <NewRoom />;
    case 'study':
      return <NewStudy />;
    case 'rooms':
      return <Rooms />;
    case 'host':
      return <Host room={openByLink({ face: 'host', room: route.room })} />;
    case 'screen':
      return <Screen room={openByLink({ face: 'screen', room: route.room })} />;
    case 'report':
      return <Report room={route.room} />;
    case 'own':
      return <Own room={route.room} seat={route.seat} />;
    case 'trial':
      return <Trial token={route.token} />;
    default:
      return <Join code={route.code} />;
  }
}

loadContrast();
applyTheme();
takeSecretFromAddress();
effect(() => {
  document.documentElement.lang = lang.value;
});
const root = document.getElementById('app');
if (root) render(pageAt(globalThis.location.pathname), root);
loadAhead(readRoute(globalThis.location.pathname).face);
