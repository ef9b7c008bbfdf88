import type { ServerResponse } from 'node:http';
import { API_HEADERS } from './headers.ts';

const SENTENCES = {
  missing: [
    'Nothing here',
    'There is no page at this address. The kitchen computer’s first page shows what there is.',
  ],
  broken: ['Something went wrong', 'The kitchen computer could not make this page. Try again in a moment.'],
} as const;

/** A page for a person who came to a wrong address. It needs nothing that may be missing too. */
export function sendNoPage(response: ServerResponse, why: keyof typeof SENTENCES): void {
  const [title, sentence] = SENTENCES[why];
  const body = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · Passline</title>
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
  response.writeHead(why === 'missing' ? 404 : 503, API_HEADERS).end(body);
}
