import { app, session, type Session, type WebContents } from 'electron';
import { isOwnPage } from './own-page.ts';

/** Denies the pages everything that asks for a permission or a device. */
function denyPermissions(pages: Session): void {
  pages.setPermissionCheckHandler(() => false);
  pages.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  pages.setDevicePermissionHandler(() => false);
  pages.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  pages.on('will-download', (event) => event.preventDefault());
}

/** Keeps a page on the host's own pages: no other site, no new window, no embedded browser, no developer tools. */
function confine(contents: WebContents, origin: () => string | undefined): void {
  const stay = (event: { url: string; preventDefault(): void }) => {
    if (!isOwnPage(event.url, origin())) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  if (app.isPackaged) contents.on('devtools-opened', () => contents.closeDevTools());
}

/**
 * Locks the shell down; call it before any page exists.
 * @param origin the host's address, once there is one
 */
export function lockDown(origin: () => string | undefined): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => confine(contents, origin));
  app.on('session-created', denyPermissions);
  app.once('ready', () => denyPermissions(session.defaultSession));
}
