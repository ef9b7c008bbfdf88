import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { must } from '#shared/basics/result.ts';
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
import { Diner } from './diner.tsx';
import { Fallen } from './fallen.tsx';
import { entryOf } from './entry.ts';

followPhoneTheme(document.documentElement);
const root = must(document.getElementById('root'), 'the page’s root');
createRoot(root).render(
  <StrictMode>
    <Fallen>
      <Diner entry={entryOf(window.location.pathname)} />
    </Fallen>
  </StrictMode>,
);
