import { secondsBetween, wallTime } from '#shared/basics/instant.ts';
import type { Ticket } from '#shared/kitchen/ticket.ts';
import { Keycap } from '#shared/ui/keycap.tsx';
import { capOf, type KeyAction } from '../keys/keymap.ts';
import { KeyButton } from '../press/key-button.tsx';
import { useLinkView, useNotices, usePreferences, useScreen, useTick } from '../store/use-screen.ts';
import { useBoardKit } from './board-context.ts';
import type { BoardView, Undo } from './board.ts';
import { fitKeys, keyWidth } from './fit-keys.ts';
import { pageWords } from './page-words.ts';
import { stripKeys, type StripKey } from './strip-keys.ts';
import { say } from '../words/say.ts';
import { rich } from '../words/rich.tsx';
import { secondsWords } from '../words/times.ts';
import type { Measure } from './wrap.ts';

interface StripProps {
  readonly view: BoardView;
  readonly press: (action: KeyAction) => void;
}

/** The foot of the board: what each key does now, as far as there is room. Every key can be touched as well. */
export function Strip({ view, press }: StripProps) {
  const selectFirst = usePreferences().bumpBy === 'select';
  const { measure } = useBoardKit();
  const kept = useKeptWords(view.deck.geometry.panel);
  const undo = view.undo === null ? 0 : undoWidth(view.undo, measure);
  const refused = useRefused(view);
  const said = keptWidth(kept, measure) + refusedWidth(refused, measure);
  const room = view.deck.geometry.width - AROUND - undo - said;
  const all = stripKeys(view, selectFirst);
  const needed = all.filter((key) => key.weight <= 2).reduce((sum, key) => sum + keyWidth(key, measure), 0);
  const page = pageWordsFor(view, room - needed);
  const keys = fitKeys(all, room - PAGE_WIDTH[page], measure);
  return (
    <nav className="strip" aria-label={say('keys')}>
      {keys.map((key) => (
        <StripButton key={key.cap + key.words} stripKey={key} press={press} />
      ))}
      {view.undo !== null && <UndoKey undo={view.undo} act={() => press({ do: 'undo' })} />}
      {refused !== null && (
        <p className="strip-refused" role="alert">
          {refused}
        </p>
      )}
      {kept !== null && <b className="strip-kept">{kept}</b>}
      <PageKey view={view} press={press} words={page} />
    </nav>
  );
}

/** How much is said of the next page: nothing, its number, one ticket of it, or those that count. */
type PageSaid = 'none' | 'number' | 'one' | 'some';

/** Units. */
const PAGE_WIDTH: Readonly<Record<PageSaid, number>> = { none: 0, number: 190, one: 360, some: 540 };
const AROUND_UNDO = 70;
const AROUND = 36;

function undoWidth({ words }: Undo, measure: Measure): number {
  const text = say('undoLeft', { what: words, time: secondsWords(8) });
  return measure(text, 'mark') + measure(capOf('undo'), 'mark') + AROUND_UNDO;
}

function pageWordsFor(view: BoardView, room: number): PageSaid {
  if (view.deck.pages.length < 2) return 'none';
  if (room >= PAGE_WIDTH.some) return 'some';
  return room >= PAGE_WIDTH.one ? 'one' : 'number';
}

/** Without a link: what becomes of what is done; `panel`: how old the board is, is said beside it. */
function useKeptWords(panel: boolean): string | null {
  const { session } = useScreen();
  const { state, asOf } = useLinkView();
  if (state !== 'lost' || asOf === null) return null;
  if (panel) return say('keptHere');
  return say('asItWas', { time: wallTime(asOf, session.site.timeZone, true) });
}

function StripButton({
  stripKey,
  press,
}: {
  readonly stripKey: StripKey;
  readonly press: StripProps['press'];
}) {
  const { cap, words, action, now = false } = stripKey;
  return (
    <KeyButton className="strip-key" label={`${cap} ${words}`} act={() => press(action)}>
      <Keycap look={now ? 'now' : 'key'}>{cap}</Keycap>
      {words !== '' && <span>{now ? <b>{words}</b> : words}</span>}
    </KeyButton>
  );
}

function UndoKey({ undo, act }: { readonly undo: Undo; readonly act: () => void }) {
  const left = useTick((now) => Math.max(0, secondsBetween(now, undo.until)));
  return (
    <KeyButton className="undo" act={act}>
      <span className="undo-face">
        <Keycap look="ring">{capOf('undo')}</Keycap>
        {say('undoLeft', { what: undo.words, time: secondsWords(left) })}
      </span>
    </KeyButton>
  );
}

/** What the host refused of a ticket that is not in sight, or what a key could not do; keys give way to it. */
function useRefused(view: BoardView): string | null {
  const notices = useNotices();
  const inSight = new Set<string>(view.deck.pages[view.page]?.cells.map((cell) => cell.ticket.id));
  return notices.find((each) => !inSight.has(each.about))?.sentence ?? null;
}

/** It stands in two lines: it is not cut. */
function refusedWidth(sentence: string | null, measure: Measure): number {
  return sentence === null ? 0 : measure(sentence, 'mark') * 0.62 + 60;
}

function keptWidth(kept: string | null, measure: Measure): number {
  return kept === null ? 0 : measure(kept, 'mark') + 30;
}

function PageKey({ view, press, words }: StripProps & { readonly words: PageSaid }) {
  const { deck, page } = view;
  if (words === 'none') return null;
  const next = (page + 1) % deck.pages.length;
  return (
    <KeyButton className="strip-key strip-page" act={() => press({ do: 'page', to: 'next' })}>
      <span>
        {words === 'number' ? (
          say('pageN', { page: next + 1 })
        ) : (
          <PageTickets page={next + 1} tickets={ticketsOn(view, next)} most={words === 'one' ? 1 : 3} />
        )}
      </span>
      <Keycap>{capOf('page')}</Keycap>
    </KeyButton>
  );
}

/** The tickets of a page that do not also hang on the one in sight. */
function ticketsOn(view: BoardView, page: number): Ticket[] {
  const here = new Set<string>(view.deck.pages[view.page]?.cells.map((cell) => cell.ticket.id));
  const there = new Map(view.deck.pages[page]?.cells.map((cell) => [cell.ticket.id, cell.ticket]));
  return [...there.values()].filter((ticket) => !here.has(ticket.id));
}

interface PageTicketsProps {
  /** From 1. */
  readonly page: number;
  readonly tickets: readonly Ticket[];
  readonly most: number;
}

/** `Page 2: T4 late 1:20, T9, 3 more`. */
function PageTickets({ page, tickets, most }: PageTicketsProps) {
  const { seen } = useScreen();
  const now = useTick((moment) => moment);
  const { named, more, late } = pageWords(
    tickets,
    now,
    (id) => !seen.has(id) && isWaiting(tickets, id),
    most,
  );
  const title = say('pageN', { page });
  if (named.length === 0) return title;
  const rest = [
    ...(more > 0 ? [say('more', { n: more })] : []),
    ...(late === 0 && most > 1 ? [say('noneLate')] : []),
  ];
  const what = (
    <>
      {named.map((each, index) => (
        <span key={each.name} className={each.state === 'Late' ? 'strip-late' : ''}>
          {index > 0 && say('comma')}
          {each.state === null ? (
            <b>{each.name}</b>
          ) : (
            rich(say(`else${each.state}`, { name: each.name, time: each.time }))
          )}
        </span>
      ))}
      {rest.map((words) => say('comma') + words)}
    </>
  );
  return rich(say('named', { name: title }), { what });
}

function isWaiting(tickets: readonly Ticket[], id: string): boolean {
  return tickets.some((ticket) => ticket.id === id && ticket.status === 'waiting');
}
