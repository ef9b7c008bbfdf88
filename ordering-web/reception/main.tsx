import { createRoot } from 'react-dom/client';
import { must } from '#shared/basics/result.ts';
import '#shared/ui/fonts.css';
import '#shared/ui/tokens.css';
import '#shared/ui/pieces.css';
import { pairing } from '#shared/i18n/pairing/say.ts';
import { words } from '#shared/i18n/words/say.ts';
import { pageApi } from '#shared/ui/browser/host-link.ts';
import { askedPaper } from '#shared/i18n/asked-paper/say.ts';
import { wishedLanguage } from '#shared/ui/browser/language.ts';
import { join, speak, useSpoken } from '#shared/ui/browser/speaking.ts';
import { startApp } from '#shared/ui/browser/start-app.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { bell } from '../device/bell.ts';
import { App } from './app.tsx';
import { reception } from '#shared/i18n/reception/say.ts';
import '../device/base.css';
import '../device/shift.css';
import '../device/paper/paper.css';
import './look/page.css';
import './look/rooms.css';
import './look/panel.css';
import './look/sheet.css';
import './look/print.css';

const api = pageApi();

/** Everything below is drawn anew when the language changes. */
function Page() {
  useSpoken();
  return <App api={api} />;
}

async function open(): Promise<void> {
  await join(words, pairing, reception, askedPaper);
  // Without its texts the page is English rather than nothing.
  await speak(wishedLanguage()).catch(() => undefined);
  createRoot(must(document.getElementById('page'), 'the page')).render(<Page />);
}

bell.armOnTouch();
open().catch(surprise);
startApp('reception');
