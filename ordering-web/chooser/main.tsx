import { createRoot } from 'react-dom/client';
import { must } from '#shared/basics/result.ts';
import '#shared/ui/fonts.css';
import '#shared/ui/tokens.css';
import '#shared/ui/pieces.css';
import { pageApi } from '#shared/ui/browser/host-link.ts';
import { Chooser } from './chooser.tsx';
import '../device/base.css';
import '../device/shift.css';
import './chooser.css';

createRoot(must(document.getElementById('page'), 'the page')).render(<Chooser api={pageApi()} />);
