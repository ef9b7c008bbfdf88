import { join } from 'node:path';
import type { Express, Request, Response } from 'express';
import { Files } from './files.ts';
import { FILE_HEADERS, pageHeaders, PICTURE_HEADERS } from './headers.ts';
import { ASK_EACH_TIME, FOR_EVER, sendFile } from './send-file.ts';
import { sendNoPage, sendPlainStyle, STYLE_PATH } from './no-page.ts';

/** Where the pages' files are. */
export interface PageFolders {
  /** The built web apps: a folder for each of `screen`, `office`, `ordering`. */
  readonly web: string;
  /** Pictures of dishes. */
  readonly pictures: string;
}

type App = 'screen' | 'office' | 'ordering';

/** Which page answers at which address (contract: pages). */
const PAGES: readonly (readonly [path: string, app: App, file: string])[] = [
  ['/', 'ordering', 'chooser.html'],
  ['/kitchen', 'screen', 'index.html'],
  ['/kitchen/:view', 'screen', 'index.html'],
  ['/office', 'office', 'index.html'],
  ['/office/:view', 'office', 'index.html'],
  ['/waiter', 'ordering', 'waiter.html'],
  ['/reception', 'ordering', 'reception.html'],
  ['/runner', 'ordering', 'runner.html'],
  ['/board', 'ordering', 'board.html'],
  ['/t/:code', 'ordering', 'diner.html'],
  ['/r/:code', 'ordering', 'diner.html'],
  ['/code', 'ordering', 'diner.html'],
  ['/order', 'ordering', 'diner.html'],
  ['/track/:code', 'ordering', 'diner.html'],
];

/** Serves the pages and what they are made of. */
export function servePages(app: Express, { web, pictures }: PageFolders): void {
  const pages = filesOf(web, []);
  for (const [path, name, file] of PAGES) {
    app.get(path, async (request, response) => {
      const page = await pages[name].get(file);
      if (!page) return sendNoPage(response, 'missing');
      const headers = { ...pageHeaders(request.headers.host ?? ''), 'cache-control': ASK_EACH_TIME };
      return sendFile(request, response, page, headers);
    });
  }
  app.get(STYLE_PATH, (_request, response) => sendPlainStyle(response));
  serveAssets(app, web);
  servePictures(app, pictures);
}

function filesOf(web: string, below: readonly string[]): Readonly<Record<App, Files>> {
  const folder = (name: App) => new Files(join(web, name, ...below.map((part) => part.replace('APP', name))));
  return { screen: folder('screen'), office: folder('office'), ordering: folder('ordering') };
}

function serveAssets(app: Express, web: string): void {
  const assets = filesOf(web, ['assets', 'APP']);
  const headers = { ...FILE_HEADERS, 'cache-control': FOR_EVER };
  for (const name of ['screen', 'office', 'ordering'] as const) {
    app.get(`/assets/${name}/:file`, serving(assets[name], headers));
  }
}

function servePictures(app: Express, folder: string): void {
  const headers = { ...PICTURE_HEADERS, 'cache-control': 'public, max-age=3600' };
  app.get('/pictures/:file', serving(new Files(folder), headers));
}

function serving(files: Files, headers: typeof FILE_HEADERS) {
  return async (request: Request<{ file: string }>, response: Response): Promise<void> => {
    const file = await files.get(request.params.file);
    if (file) sendFile(request, response, file, headers);
    else sendNoPage(response, 'missing');
  };
}
