import { fingerprintInWords } from '#shared/contract/fingerprint.ts';
import type { PrinterState } from '#shared/kitchen/job.ts';
import type { BarState } from '#shared/kitchen/keys.ts';
import type { AgentStatus, ShownBar, ShownPrinter } from './board.ts';
import { STYLE } from './style.ts';

const STATES: Readonly<Record<PrinterState, string>> = {
  unknown: 'Not heard of yet',
  ready: 'Ready',
  paper_low: 'Paper is low',
  paper_out: 'Out of paper',
  cover_open: 'Cover is open',
  cutter_error: 'Cutter is jammed',
  error: 'Fault',
  unreachable: 'Cannot be reached',
};

const BAR_STATES: Readonly<Record<BarState, string>> = {
  unknown: 'Not heard of yet',
  connected: 'Plugged in',
  gone: 'Not there',
};

/** `live`: it asks for itself again every few seconds. */
export type Pace = 'live' | 'still';

/** The status page: it needs no script, and says first what somebody has to do. */
export function statusPage(status: AgentStatus, pace: Pace): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(status.name)} – Passline station agent</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${safe(status.name)}</h1><p>Passline station agent ${safe(status.version)}</p></header>
<main>
${status.house === null ? HOW_TO_PAIR : link(status)}
${devices(status)}
${faults(status)}
</main>
<footer><p>${pace === 'live' ? 'This page is up to date to ten seconds. <a href="/?still">Hold it still</a>' : 'This page is held still. <a href="/">Let it go on</a>'}</p>
<p>Running for ${lasted(status.now - status.startedAt)}. Data in <code>${safe(status.dataDir)}</code>. Printers and bars are set up in the office.</p></footer>
</body>
</html>
`;
}

const HOW_TO_PAIR = `<section class="card off">
<h2>Not paired yet</h2>
<p>This agent does not belong to a house. To pair it:</p>
<ol>
<li>On the kitchen computer, or in the office under Devices, choose <b>Pair another device</b>. It shows a code and a picture for two minutes.</li>
<li>On this machine, type <code>sudo passline-agent pair</code> and then the code. Or plug in a scanner and scan the picture: it carries the host, the code and the host’s key.</li>
<li>Compare the key that it shows then with the one under the picture. They have to be the same.</li>
</ol>
</section>`;

function link({ house, linkSince, now }: AgentStatus): string {
  if (house === null) return '';
  const key =
    typeof house.key === 'string'
      ? `<p><small>Its key is <code>${fingerprintInWords(house.key)}</code></small></p>`
      : '';
  const words = house.isLinked ? 'Linked' : 'Not linked';
  const advice = house.isLinked
    ? ''
    : '<p>What is in this machine already is printed all the same. It is tried again by itself; a host that moved is followed when it proves its key.</p>';
  return `<section class="card ${house.isLinked ? 'on' : 'off'}">
<h2>${words} <small>for ${lasted(now - linkSince)}</small></h2>
<p><b>${safe(house.name ?? 'The host')}</b> at <code>${safe(house.url)}</code></p>
${key}
${advice}</section>`;
}

function devices(status: AgentStatus): string {
  return status.house === null ? '' : `${printers(status)}\n${bars(status)}`;
}

function printers({ printers: all, now }: AgentStatus): string {
  if (all.length === 0) return '<section><h2>Printers</h2><p>None is set up for this agent.</p></section>';
  const rows = all.toSorted((one, other) => urgency(one.state) - urgency(other.state));
  return `<section><h2>Printers <small>${howMany(
    all.length,
    all.filter(({ state }) => urgency(state) === 0).length,
  )}</small></h2>
<table><thead><tr><th scope="col">Name</th><th scope="col">State</th><th scope="col" class="number">Waiting</th></tr></thead>
<tbody>
${rows.map((printer) => printerRow(printer, now)).join('\n')}
</tbody></table></section>`;
}

/** What somebody has to do something about stands first. */
function urgency(state: PrinterState | BarState): number {
  if (state === 'ready' || state === 'connected') return 3;
  if (state === 'unknown') return 2;
  return state === 'paper_low' ? 1 : 0;
}

const LOOKS = ['bad', 'soon', 'quiet', 'fine'] as const;

function howMany(all: number, bad: number): string {
  return bad === 0 ? `${all}, nothing wrong` : `${all}, ${bad} with trouble`;
}

function printerRow(printer: ShownPrinter, now: number): string {
  const { name, address, waiting } = printer;
  const cells = [
    nameCell(name, address),
    stateCell(STATES[printer.state], printer, now),
    `<td class="number${waiting > 0 ? ' some' : ''}">${waiting}</td>`,
  ];
  return `<tr>${cells.join('')}</tr>`;
}

function nameCell(name: string, address: string): string {
  return `<th scope="row">${safe(name)}<br><small><code>${safe(address)}</code></small></th>`;
}

function stateCell(
  words: string,
  { state, detail, since }: Pick<ShownPrinter | ShownBar, 'state' | 'detail' | 'since'>,
  now: number,
): string {
  const lasting = since === null ? '' : ` <small>for ${lasted(now - since)}</small>`;
  const isNew = detail !== '' && detail.toLowerCase() !== `${words.toLowerCase()}.`;
  const more = isNew ? `<br><small>${safe(detail)}</small>` : '';
  return `<td><b class="${LOOKS[urgency(state)]}">${words}</b>${lasting}${more}</td>`;
}

function bars({ bars: all, now }: AgentStatus): string {
  if (all.length === 0) return '';
  const rows = all
    .toSorted((one, other) => urgency(one.state) - urgency(other.state))
    .map((bar) => {
      const cells = [nameCell(bar.name, bar.address), stateCell(BAR_STATES[bar.state], bar, now)];
      return `<tr>${cells.join('')}</tr>`;
    });
  return `<section><h2>Bump bars <small>${howMany(
    all.length,
    all.filter(({ state }) => state === 'gone').length,
  )}</small></h2>
<table><thead><tr><th scope="col">Name</th><th scope="col">State</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></section>`;
}

function faults({ faults: all, now }: AgentStatus): string {
  if (all.length === 0) return '<section><h2>What went wrong</h2><p>Nothing since it started.</p></section>';
  const rows = all.map(({ at, sentence }) => `<li>${moment(at, now)} ${safe(sentence)}</li>`);
  return `<section><h2>What went wrong <small>newest first</small></h2><ul class="log">${rows.join('\n')}</ul></section>`;
}

function moment(at: number, now: number): string {
  const iso = new Date(at).toISOString();
  return `<time datetime="${iso}" title="${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC">${lasted(now - at)} ago</time>`;
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

function lasted(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [unit, length] = UNITS.find(([, each]) => seconds >= each) ?? ['second', 1];
  const count = Math.floor(seconds / length);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function safe(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
