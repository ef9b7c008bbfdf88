import '#shared/ui/fonts.css';
import '#shared/ui/tokens.css';
import '#shared/ui/pieces.css';
import './look/page.css';
import './look/fields.css';
import './look/sections.css';
import './look/notices.css';
import './look/printers.css';
import './look/paper-layouts.css';
import './look/bars.css';
import './look/door.css';
import './look/narrow.css';
import './look/menu.css';
import './floor.css';
import './ahead/ahead.css';
import { createRoot } from 'react-dom/client';
import { must } from '#shared/basics/result.ts';
import { pageApi } from '#shared/ui/browser/host-link.ts';
import { Door } from './door.tsx';
import { Rooms } from './rooms.tsx';

const light = window.matchMedia('(prefers-color-scheme: dark)');
const follow = () => {
  document.documentElement.dataset['theme'] = light.matches ? 'dark' : 'light';
};
follow();
light.addEventListener('change', follow);

const api = pageApi();
createRoot(must(document.getElementById('page'), 'the page')).render(
  <Door api={api}>{(session) => <Rooms api={api} session={session} />}</Door>,
);
