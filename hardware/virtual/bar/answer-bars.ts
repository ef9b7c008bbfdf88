import type { IncomingMessage } from 'node:http';
import type { BarShelf, ShelfBar } from './bar-shelf.ts';
import { BAR_KEYS } from './virtual-bar.ts';

interface Asked {
  readonly request: IncomingMessage;
  readonly path: string;
  readonly bars: BarShelf;
  readonly answer: (status: number, type: string, body: string) => void;
  readonly refuse: (status: number, why: string) => void;
}

/**
 * What the page of the bump bars asks: `GET /bars/all`, `POST /bars/ID/press/KEY` (a key goes down and up),
 * `POST /bars/ID/plug/in` and `…/out`. Only the page itself may press.
 */
export function answerBars({ request, path, bars, answer, refuse }: Asked): void {
  if (path === '/bars/all')
    return answer(200, 'application/json; charset=utf-8', JSON.stringify(shown(bars)));
  if (request.method !== 'POST') return refuse(405, 'Only POST.');
  const { origin, host } = request.headers;
  if (origin !== `http://${host}`) return refuse(403, 'Only this page may press keys.');
  const [, , id = '', deed, what] = path.split('/');
  const entry = bars.find(decodeURIComponent(id));
  if (!entry) return refuse(404, 'There is no such bump bar.');
  if (!done(entry, deed, what)) return refuse(400, 'It has no such key.');
  answer(200, 'text/plain; charset=utf-8', '');
}

function done({ bar }: ShelfBar, deed: string | undefined, what: string | undefined): boolean {
  if (deed === 'plug') {
    bar.turn(what !== 'out');
    return true;
  }
  const key = BAR_KEYS.find((each) => each === what);
  return deed === 'press' && key !== undefined && bar.press(key);
}

function shown(bars: BarShelf): object[] {
  return bars.all.map(({ id, name, bar }) => ({ id, name, keys: bar.keys, isPlugged: bar.isPlugged }));
}
