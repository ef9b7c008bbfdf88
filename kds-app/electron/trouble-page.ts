const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const STYLE =
  'body{margin:0;height:100vh;display:grid;place-content:center;background:#11110f;color:#f4f1e8;' +
  'font:28px/1.5 system-ui,sans-serif}main{max-width:26em;padding:2em}h1{font-size:1.6em;line-height:1.2}' +
  'pre{font:inherit;font-size:.75em;white-space:pre-wrap;border-left:.2em solid #f4b740;padding-left:1em}';

/** A page of plain words, shown when the host has none to show: it runs no script. */
export function troublePage(title: string, words: string): string {
  const html =
    '<!doctype html><html lang="en"><meta charset="utf-8">' +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
    `<title>${escape(title)}</title><style>${STYLE}</style>` +
    `<main role="alert"><h1>${escape(title)}</h1><pre>${escape(words)}</pre></main></html>`;
  return `data:text/html;charset=utf-8,${encodeURIComponent(html)}`;
}
