import { app, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { isOwnPage } from './own-page.ts';

/** Only the main frame of one of the host's pages is answered. */
function isOwnSender({ senderFrame }: IpcMainInvokeEvent, origin: string | undefined): boolean {
  if (senderFrame === null || senderFrame.parent !== null) return false;
  return isOwnPage(senderFrame.url, origin);
}

/** Answers the one question that the preload lets a page ask: which shell is this? */
export function answerAbout(origin: () => string | undefined): void {
  ipcMain.handle('kiosk:about', (event) => {
    if (!isOwnSender(event, origin())) throw new Error('This page may not ask.');
    return { shell: 'electron', version: app.getVersion() };
  });
}
