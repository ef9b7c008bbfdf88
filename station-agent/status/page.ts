import { fingerprintInWords } from '#shared/contract/fingerprint.ts';
import type { PrinterState } from '#shared/kitchen/job.ts';
import type { BarState } from '#shared/kitchen/keys.ts';
import type { AgentStatus, ShownBar, ShownPrinter } from './board.ts';
import type { PageVoice } from './page-voice.ts';
import { STYLE } from './style.ts';

/** `live`: it asks for itself again every few seconds. */
export type Pace = 'live' | 'still';

/** How the agent that runs here as a service is paired by hand. */
const PAIR =
  process.platform === 'win32' ? String.raw`current\passline-agent.cmd pair` : 'sudo passline-agent pair';

/** The status page: it needs no script, and says first what somebody has to do. */
export function statusPage(status: AgentStatus, pace: Pace, voice: PageVoice): string {
  const { say, language, direction } = voice;
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(status.name)} – Passline</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${named(status.name)}</h1><p>${say('agentOf', { version: named(status.version) })}</p></header>
<main>
${status.house === null ? howToPair(voice) : link(status, voice)}
${devices(status, voice)}
${faults(status, voice)}
</main>
<footer><p>${say(pace)} ${pace === 'live' ? `<a href="/?still">${say('hold')}</a>` : `<a href="/">${say('goOn')}</a>`}</p>
<p>${say('running', { time: voice.lasted(status.now - status.startedAt) })} ${say('dataIn', { folder: code(status.dataDir) })} ${say('setUpElsewhere')}</p></footer>
</body>
</html>
`;
}

function howToPair({ say }: PageVoice): string {
  return `<section class="card off">
<h2>${say('notPaired')}</h2>
<p>${say('toPair')}</p>
<ol>
<li>${say('pairOpen')}</li>
<li>${say('pairType', { command: code(PAIR) })}</li>
<li>${say('pairCompare')}</li>
</ol>
</section>`;
}

function link({ house, linkSince, now }: AgentStatus, { say, lasted }: PageVoice): string {
  if (house === null) return '';
  const key =
    typeof house.key === 'string'
      ? `<p><small>${say('keyIs', { key: code(fingerprintInWords(house.key)) })}</small></p>`
      : '';
  const advice = house.isLinked ? '' : `<p>${say('notLinkedMeans')}</p>`;
  const name = house.name === undefined ? say('theHost') : named(house.name);
  return `<section class="card ${house.isLinked ? 'on' : 'off'}">
<h2>${say(house.isLinked ? 'linked' : 'notLinked')} <small>${say('lasting', { time: lasted(now - linkSince) })}</small></h2>
<p>${say('houseAt', { name: `<b>${name}</b>`, url: code(house.url) })}</p>
${key}
${advice}</section>`;
}

function devices(status: AgentStatus, voice: PageVoice): string {
  return status.house === null ? '' : `${printers(status, voice)}\n${bars(status, voice)}`;
}

function printers({ printers: all, now }: AgentStatus, voice: PageVoice): string {
  const { say } = voice;
  if (all.length === 0) return `<section><h2>${say('printers')}</h2><p>${say('noPrinter')}</p></section>`;
  const rows = byUrgency(all).map((printer) => {
    const state = stateCell(say(`printer.${printer.state}`), printer, { now, voice });
    const { waiting } = printer;
    return `<tr>${nameCell(printer)}${state}<td class="number${waiting > 0 ? ' some' : ''}">${waiting}</td></tr>`;
  });
  return table(
    `${say('printers')} <small>${howMany(all, voice)}</small>`,
    [say('name'), say('state'), say('waiting')],
    rows,
  );
}

function bars({ bars: all, now }: AgentStatus, voice: PageVoice): string {
  if (all.length === 0) return '';
  const { say } = voice;
  const rows = byUrgency(all).map(
    (bar) => `<tr>${nameCell(bar)}${stateCell(say(`bar.${bar.state}`), bar, { now, voice })}</tr>`,
  );
  return table(`${say('bars')} <small>${howMany(all, voice)}</small>`, [say('name'), say('state')], rows);
}

function table(title: string, [name = '', state = '', number]: readonly string[], rows: string[]): string {
  const last = number === undefined ? '' : `<th scope="col" class="number">${number}</th>`;
  return `<section><h2>${title}</h2>
<table><thead><tr><th scope="col">${name}</th><th scope="col">${state}</th>${last}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></section>`;
}

type Device = ShownPrinter | ShownBar;

/** What somebody has to do something about stands first. */
function byUrgency<D extends Device>(all: readonly D[]): D[] {
  return all.toSorted((one, other) => urgency(one.state) - urgency(other.state));
}

function urgency(state: PrinterState | BarState): number {
  if (state === 'ready' || state === 'connected') return 3;
  if (state === 'unknown') return 2;
  return state === 'paper_low' ? 1 : 0;
}

const LOOKS = ['bad', 'soon', 'quiet', 'fine'] as const;

function howMany(all: readonly Device[], { say }: PageVoice): string {
  const bad = all.filter(({ state }) => urgency(state) === 0).length;
  return bad === 0
    ? say('nothingWrong', { count: all.length })
    : say('withTrouble', { count: all.length, n: bad });
}

function nameCell({ name, address }: Device): string {
  return `<th scope="row">${named(name)}<br><small>${code(address)}</small></th>`;
}

/** What an agent says of a device is English, as in its log. */
function stateCell(
  words: string,
  { state, detail, since }: Device,
  { now, voice }: { readonly now: number; readonly voice: PageVoice },
): string {
  const lasting =
    since === null ? '' : ` <small>${voice.say('lasting', { time: voice.lasted(now - since) })}</small>`;
  const isNew = detail !== '' && detail.toLowerCase() !== `${words.toLowerCase()}.`;
  const more = isNew ? `<small class="more">${asLogged(detail)}</small>` : '';
  return `<td><b class="${LOOKS[urgency(state)]}">${words}</b>${lasting}${more}</td>`;
}

function faults({ faults: all, now }: AgentStatus, { say, ago }: PageVoice): string {
  if (all.length === 0) return `<section><h2>${say('wentWrong')}</h2><p>${say('nothingSince')}</p></section>`;
  const rows = all.map(({ at, sentence }) => {
    const iso = new Date(at).toISOString();
    const title = `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
    return `<li><time datetime="${iso}" title="${title}">${ago(now - at)}</time> ${asLogged(sentence)}</li>`;
  });
  return `<section><h2>${say('wentWrong')} <small>${say('newestFirst')}</small></h2><ul class="log">${rows.join('\n')}</ul></section>`;
}

function asLogged(sentence: string): string {
  return `<span lang="en" dir="ltr">${safe(sentence)}</span>`;
}

/** A name keeps its own direction. */
function named(text: string): string {
  return `<bdi>${safe(text)}</bdi>`;
}

function code(text: string): string {
  return `<code dir="ltr">${safe(text)}</code>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function safe(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
