import { createRoot } from 'react-dom/client';
import { must } from '#shared/basics/result.ts';
import '#shared/ui/fonts.css';
import '#shared/ui/tokens.css';
import '#shared/ui/pieces.css';
import { pageApi } from '#shared/ui/browser/host-link.ts';
import { unlockOnTouch } from '../waiter/alert/sound.ts';
import { App } from './app.tsx';
import { speakWished } from './look-of.ts';
import '../device/base.css';
import '../device/shift.css';
import './look/page.css';
import './look/cards.css';
import './look/sheet.css';

unlockOnTouch();
const root = createRoot(must(document.getElementById('page'), 'the page'));
speakWished().then(
  () => root.render(<App api={pageApi()} />),
  (error: unknown) => reportError(error),
);
