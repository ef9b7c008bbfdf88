import { createRoot } from 'react-dom/client';
import { must } from '#shared/basics/result.ts';
import '#shared/ui/fonts.css';
import '#shared/ui/tokens.css';
import '#shared/ui/pieces.css';
import { pageApi } from '#shared/ui/browser/host-link.ts';
import { unlockOnTouch } from './alert/sound.ts';
import { App } from './app.tsx';
import './look/base.css';
import './look/shift.css';
import './look/bar.css';
import './look/floor.css';
import './look/list.css';
import './look/menu.css';
import './look/sheet.css';
import './look/small.css';

unlockOnTouch();
createRoot(must(document.getElementById('page'), 'the page')).render(<App api={pageApi()} />);
