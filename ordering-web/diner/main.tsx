import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { must } from '#shared/basics/result.ts';
import { startApp } from '#shared/ui/browser/start-app.ts';
import { followPhoneTheme } from '#shared/ui/guest/guest-theme.ts';
import '#shared/ui/fonts.css';
import '#shared/ui/fonts-table.css';
import '#shared/ui/tokens.css';
import '#shared/ui/pieces.css';
import '#shared/ui/guest/frame.css';
import '#shared/ui/guest/keys.css';
import '#shared/ui/guest/sheet.css';
import '#shared/ui/guest/field.css';
import '#shared/ui/guest/menu.css';
import '#shared/ui/guest/dish-card.css';
import '#shared/ui/guest/choose.css';
import '#shared/ui/guest/order.css';
import '#shared/ui/guest/track.css';
import '#shared/ui/guest/table.css';
import '#shared/ui/guest/scripts.css';
import { diner } from '#shared/i18n/diner/say.ts';
import { tableTexts } from '#shared/i18n/table/say.ts';
import { words } from '#shared/i18n/words/say.ts';
import { wishedLanguage } from '#shared/ui/browser/language.ts';
import { join, speak, useSpoken } from '#shared/ui/browser/speaking.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { Diner } from './diner.tsx';
import { Fallen } from './fallen.tsx';
import { entryOf } from './entry.ts';
import { TypedCode } from './late.tsx';

followPhoneTheme(document.documentElement);
const root = must(document.getElementById('root'), 'the page’s root');
const { pathname } = window.location;
const entry = entryOf(pathname);

/** Everything below is drawn anew when the language changes. */
function Page() {
  useSpoken();
  return <Fallen>{pathname === '/code' ? <TypedCode /> : <Diner entry={entry} />}</Fallen>;
}

async function open(): Promise<void> {
  await join(words, diner, tableTexts);
  // Without its texts the page is English rather than nothing.
  await speak(wishedLanguage()).catch(() => undefined);
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
}

open().catch(surprise);
startApp('diner');
