import { createRoot } from 'react-dom/client';
import { must } from '#shared/basics/result.ts';
import '#shared/ui/fonts.css';
import '#shared/ui/tokens.css';
import '#shared/ui/pieces.css';
import { chooser } from '#shared/i18n/chooser/say.ts';
import { pageApi } from '#shared/ui/browser/host-link.ts';
import { wishedLanguage } from '#shared/ui/browser/language.ts';
import { join, speak, useSpoken } from '#shared/ui/browser/speaking.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { Chooser } from './chooser.tsx';
import '../device/base.css';
import '../device/shift.css';
import './look/page.css';
import './look/ticket.css';
import './look/rails.css';
import './look/side.css';
import './look/pair.css';
import './look/narrow.css';

const api = pageApi();

/** Everything below is drawn anew when the language changes. */
function Page() {
  useSpoken();
  return <Chooser api={api} />;
}

async function open(): Promise<void> {
  await join(chooser);
  // Without its texts the page is English rather than nothing.
  await speak(wishedLanguage()).catch(() => undefined);
  createRoot(must(document.getElementById('page'), 'the page')).render(<Page />);
}

open().catch(surprise);
