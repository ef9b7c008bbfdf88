import { fingerprintInWords } from '#shared/contract/proof.ts';
import type { PrinterState } from '#shared/kitchen/job.ts';
import type { AgentStatus, ShownPrinter } from './board.ts';
import { STYLE } from './style.ts';

const REFRESH_S = 5;

const STATES: Readonly<Record<PrinterState, string>> = {
  unknown: 'not heard of yet',
  ready: 'ready',
  paper_low: 'paper is low',
  paper_out: 'out of paper',
  cover_open: 'cover is open',
  cutter_error: 'cutter is jammed',
  error: 'fault',
  unreachable: 'cannot be reached',
};

/** The status page: it needs no script and asks for itself again every few seconds. */
export function statusPage(status: AgentStatus): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${REFRESH_S}">
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
<footer>Running since ${moment(status.startedAt)}. Data in <code>${safe(status.dataDir)}</code>. This page only shows; everything is set up in the office, under Devices and Printers. Loaded ${moment(status.now)}.</footer>
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
  const key = typeof house.key === 'string' ? `, key <code>${fingerprintInWords(house.key)}</code>` : '';
  const words = house.isLinked ? 'Linked' : 'Not linked';
  const advice = house.isLinked
    ? ''
    : '<p>What is in this machine already is printed all the same. It is tried again by itself; a host that moved is followed when it proves its key.</p>';
  return `<section class="card ${house.isLinked ? 'on' : 'off'}">
<h2>${words} <small>for ${lasted(now - linkSince)}</small></h2>
<p><b>${safe(house.name ?? 'The host')}</b> at <code>${safe(house.url)}</code>${key}</p>
${advice}</section>`;
}

function devices(status: AgentStatus): string {
  return status.house === null ? '' : `${printers(status)}\n${bars(status)}`;
}

function printers({ printers: all, now }: AgentStatus): string {
  if (all.length === 0) return '<section><h2>Printers</h2><p>None is set up for this agent.</p></section>';
  return `<section><h2>Printers</h2>
<table><thead><tr><th>Name</th><th>State</th><th class="number">Waiting</th></tr></thead>
<tbody>
${all.map((printer) => printerRow(printer, now)).join('\n')}
</tbody></table></section>`;
}

function printerRow({ name, address, state, detail, since, waiting }: ShownPrinter, now: number): string {
  const look = state === 'ready' ? 'fine' : state === 'unknown' ? 'quiet' : 'bad';
  const lasting = since === null ? '' : ` <small>for ${lasted(now - since)}</small>`;
  const more = detail === '' ? '' : `<br><small>${safe(detail)}</small>`;
  return `<tr><th scope="row">${safe(name)}<br><small><code>${safe(address)}</code></small></th><td class="${look}">${STATES[state]}${lasting}${more}</td><td class="number">${waiting}</td></tr>`;
}

function bars({ bars: all }: AgentStatus): string {
  if (all.length === 0) return '';
  const rows = all.map(
    ({ name, address }) => `<li><b>${safe(name)}</b> <small><code>${safe(address)}</code></small></li>`,
  );
  return `<section><h2>Bump bars</h2><ul>${rows.join('')}</ul></section>`;
}

function faults({ faults: all }: AgentStatus): string {
  if (all.length === 0) return '<section><h2>What went wrong</h2><p>Nothing since it started.</p></section>';
  const rows = all.map(({ at, sentence }) => `<li>${moment(at)} ${safe(sentence)}</li>`);
  return `<section><h2>What went wrong</h2><ul class="log">${rows.join('\n')}</ul></section>`;
}

function moment(at: number): string {
  const iso = new Date(at).toISOString();
  return `<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC</time>`;
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
