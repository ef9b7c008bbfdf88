import { createRoot } from 'react-dom/client';
import { must } from '#shared/basics/result.ts';
import '#shared/ui/fonts.css';
import '#shared/ui/tokens.css';
import '#shared/ui/pieces.css';
import { pageApi } from '#shared/ui/browser/host-link.ts';
import { houseFeed } from '#shared/ui/browser/house-feed.ts';
import { board } from '#shared/i18n/board/say.ts';
import { pairing } from '#shared/i18n/pairing/say.ts';
import { join, useSpoken } from '#shared/ui/browser/speaking.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { applyTheme, THEMES } from '#shared/ui/theme.ts';
import { App } from './app.tsx';
import '../device/base.css';
import '../device/shift.css';
import './board.css';

// A board has no keys to choose by: `/board?theme=dark&lang=fr` is written into the screen's start page.
const asked = new URLSearchParams(window.location.search);
const wanted = asked.get('theme');
applyTheme(THEMES.find((theme) => theme === wanted) ?? 'light', document.documentElement);

const api = pageApi();
const feed = houseFeed(['board']);

/** Everything below is drawn anew when the language changes. */
function Page() {
  useSpoken();
  return <App api={api} feed={feed} asked={asked.get('lang')} />;
}

const page = must(document.getElementById('page'), 'the page');
join(board, pairing)
  .then(() => createRoot(page).render(<Page />))
  .catch(surprise);
