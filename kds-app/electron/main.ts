import { join } from 'node:path';
import { app, powerSaveBlocker } from 'electron';
import { answerAbout } from './about.ts';
import { hostArguments } from './arguments.ts';
import { KioskWindow } from './kiosk-window.ts';
import { lockDown } from './lockdown.ts';
import { kioskAddress } from './own-page.ts';
import { HostSupervisor } from './supervisor.ts';

const FOLDER = import.meta.dirname;

/** This file's name ends in .ts when it runs as it stands, in .js when it was bundled; so does the host's. */
const hostProgram = join(FOLDER, '..', 'host', import.meta.filename.endsWith('.ts') ? 'main.ts' : 'main.js');

let origin: string | undefined;
let exitCode = 0;

function openKiosk(): void {
  const kiosk = new KioskWindow(join(FOLDER, 'preload.cjs'));
  const host = new HostSupervisor(hostProgram, hostArguments(process.argv.slice(1)), {
    ready(url) {
      origin = kioskAddress(url);
      kiosk.show(`${origin}/kitchen`);
    },
    failing(words) {
      kiosk.say('Passline keeps stopping', `It is started again by itself. The last it said:\n\n${words}`);
    },
    refused(words, code) {
      exitCode = code;
      kiosk.say('Passline did not start', words);
    },
    ended(code) {
      exitCode = code;
      app.quit();
    },
  });
  powerSaveBlocker.start('prevent-display-sleep');
  app.on('second-instance', () => kiosk.raise());
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', (event) => {
    event.preventDefault();
    host.stop().then(
      () => app.exit(exitCode),
      () => app.exit(1),
    );
  });
  host.start();
}

if (app.requestSingleInstanceLock()) {
  lockDown(() => origin);
  answerAbout(() => origin);
  // Not awaited: Electron sends `ready` only once this module has been evaluated.
  app.once('ready', openKiosk);
} else {
  app.quit();
}
