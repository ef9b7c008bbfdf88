import '#shared/ui/fonts.css';
import '#shared/ui/tokens.css';
import '#shared/ui/pieces.css';
import './styles/base.css';
import './styles/wall.css';
import './styles/strip.css';
import './styles/ticket.css';
import './styles/lines.css';
import './styles/ticket-states.css';
import './styles/ticket-lights.css';
import './styles/gate.css';
import './styles/panel.css';
import './styles/lost.css';
import './styles/sheets.css';
import './styles/expo.css';
import './styles/expo-more.css';
import './styles/pass.css';
import './styles/paper.css';
import './styles/layouts.css';
import './styles/kanban.css';
import './styles/door.css';
import './styles/practice.css';
import { createRoot } from 'react-dom/client';
import { must } from '#shared/basics/result.ts';
import { pageApi } from '#shared/ui/browser/host-link.ts';
import { App } from './app.tsx';
import { PreferenceStore } from './store/preferences.ts';
import { memoryOf, whereOf } from './where.ts';
import { languageFor } from '#shared/i18n/language.ts';
import { speech } from './words/speech.ts';

const PATIENCE_MS = 1000;

const preferences = new PreferenceStore();
const where = whereOf(location.pathname);
const remembered = preferences.state().page;

if (where.page === 'choose' && remembered !== null && !location.search.includes('choose')) {
  location.replace(`/kitchen/${encodeURIComponent(remembered)}`);
} else {
  const page = memoryOf(where);
  if (page !== null) preferences.remember(page);
  const root = createRoot(must(document.getElementById('page'), 'the page'));
  const draw = () => root.render(<App api={pageApi()} preferences={preferences} where={where} />);
  const { language } = preferences.state();
  const wished = languageFor(language === null ? navigator.languages : [language]);
  // In its own language from the first moment, unless the texts are long in coming.
  const patience = new Promise((resolve) => window.setTimeout(resolve, PATIENCE_MS));
  void Promise.race([speech.speak(wished), patience]).then(draw);
}
