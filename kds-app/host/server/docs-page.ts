import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Express, Request, Response } from 'express';
import type { Endpoint } from './endpoint.ts';
import { Files, served, type ServedFile } from './files.ts';
import { API_HEADERS, DOCS_HEADERS } from './headers.ts';
import { sendNoPage } from './no-page.ts';
import { openApiText } from './openapi.ts';
import { ASK_EACH_TIME, sendFile } from './send-file.ts';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>API · Passline</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="docs"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', validatorUrl: null });\n`;

/** The parts of Swagger UI that the page needs; nothing comes from the internet. */
const LIBRARY = ['swagger-ui.css', 'swagger-ui-bundle.js'];

/** The description of the API, for programs and for people. `version` is Passline's own. */
export function serveDocs(app: Express, endpoints: readonly Endpoint[], version: string): void {
  const headers = { ...DOCS_HEADERS, 'cache-control': ASK_EACH_TIME };
  const library = new Files(dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')));
  app.get(
    '/api/openapi.json',
    once(() => openApiText(endpoints, version), 'application/json; charset=utf-8', API_HEADERS),
  );
  app.get(
    '/api/docs',
    once(() => PAGE, 'text/html; charset=utf-8', headers),
  );
  app.get(
    '/api/docs/start.js',
    once(() => START, 'text/javascript; charset=utf-8', headers),
  );
  app.get('/api/docs/:file', async (request, response) => {
    const { file: name } = request.params;
    const file = LIBRARY.includes(name) ? await library.get(name) : null;
    if (file) sendFile(request, response, file, headers);
    else sendNoPage(response, 'missing');
  });
}

/** Serves a text that is made when it is first asked for. */
function once(make: () => string, type: string, headers: typeof DOCS_HEADERS) {
  let made: Promise<ServedFile> | null = null;
  return async (request: Request, response: Response): Promise<void> => {
    made ??= served(Buffer.from(make()), type);
    sendFile(request, response, await made, headers);
  };
}
