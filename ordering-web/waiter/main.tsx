import { createRoot } from 'react-dom/client';
import { must } from '#shared/basics/result.ts';
import { startApp } from '#shared/ui/browser/start-app.ts';
import '#shared/ui/fonts.css';
import '#shared/ui/tokens.css';
import '#shared/ui/pieces.css';
import { pageApi } from '#shared/ui/browser/host-link.ts';
import { bell } from '../device/bell.ts';
import { useSpoken } from '#shared/ui/browser/speaking.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { App } from './app.tsx';
import { beginSpeaking } from './speaking.ts';
import '../device/base.css';
import '../device/shift.css';
import '../device/paper/paper.css';
import './look/page.css';
import './look/bar.css';
import './look/floor.css';
import './look/tables.css';
import './look/hands.css';
import './look/map.css';
import './look/list.css';
import './look/lines.css';
import './look/send.css';
import './look/remarks.css';
import './look/menu.css';
import './look/sheet.css';
import './look/bill.css';
import './look/small.css';

const api = pageApi();

/** Everything below is drawn anew when the language changes. */
function Page() {
  useSpoken();
  return <App api={api} />;
}

async function open(): Promise<void> {
  await beginSpeaking();
  createRoot(must(document.getElementById('page'), 'the page')).render(<Page />);
}

bell.armOnTouch();
open().catch(surprise);
startApp('waiter');
