import type { ServerResponse } from 'node:http';
import { PLAIN_HEADERS } from './headers.ts';

const SENTENCES = {
  missing: [
    'Nothing here',
    'There is no page at this address. The kitchen computer’s first page shows what there is.',
  ],
  broken: ['Something went wrong', 'The kitchen computer could not make this page. Try again in a moment.'],
} as const;

/** Where the style sheet of such a page is. */
export const STYLE_PATH = '/plain.css';

const STYLE = `body {
  max-width: 34rem;
  margin: 18vh auto 0;
  padding: 0 1.5rem;
  border-top: 4px solid;
  font: 1.125rem/1.5 system-ui, sans-serif;
}
h1 {
  margin: 1.5rem 0 0.5rem;
  font-size: 2rem;
  line-height: 1.15;
}
a {
  display: inline-block;
  padding: 0.75rem 0;
  color: inherit;
  font-weight: 650;
}
`;

/** Sends the style sheet of such a page. */
export function sendPlainStyle(response: ServerResponse): void {
  response.writeHead(200, { ...PLAIN_HEADERS, 'content-type': 'text/css; charset=utf-8' }).end(STYLE);
}

/** A page for a person who came to a wrong address. It needs nothing that may be missing too. */
export function sendNoPage(response: ServerResponse, why: keyof typeof SENTENCES): void {
  const [title, sentence] = SENTENCES[why];
  const body = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title} · Passline</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<h1>${title}</h1>
<p>${sentence}</p>
<p><a href="/">To the first page</a></p>
</body>
</html>
`;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('content-length', Buffer.byteLength(body));
  response.writeHead(why === 'missing' ? 404 : 503, PLAIN_HEADERS).end(body);
}
