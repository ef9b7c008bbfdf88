import { createRoot } from 'react-dom/client';
import { STAFF_PACE } from '#shared/client/backoff.ts';
import { must } from '#shared/basics/result.ts';
import '#shared/ui/fonts.css';
import '#shared/ui/tokens.css';
import '#shared/ui/pieces.css';
import { pageApi, pageFeed } from '#shared/ui/browser/host-link.ts';
import { applyTheme, THEMES } from '#shared/ui/theme.ts';
import { App } from './app.tsx';
import '../device/base.css';
import '../device/shift.css';
import './board.css';

// A board has no keys to choose by: `/board?theme=dark` is written into the screen's start page.
const wanted = new URLSearchParams(window.location.search).get('theme');
applyTheme(THEMES.find((theme) => theme === wanted) ?? 'light', document.documentElement);

const page = must(document.getElementById('page'), 'the page');
createRoot(page).render(<App api={pageApi()} feed={pageFeed(['board'], STAFF_PACE)} />);
