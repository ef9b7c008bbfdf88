import { BrowserWindow, app } from 'electron';
import { deathsInARow, restartDelay } from './restart.ts';
import { troublePage } from './trouble-page.ts';

/** Chromium's code for a load that another load replaced: not a fault. */
const ABORTED = -3;

/** The one full-screen window. It shows a page, and loads it again when the page dies or cannot be loaded. */
export class KioskWindow {
  readonly #window: BrowserWindow;
  #url: string;
  #deaths = 0;
  #loadedAt = performance.now();
  #timer: NodeJS.Timeout | undefined;

  constructor(preload: string) {
    this.#window = new BrowserWindow({
      kiosk: true,
      fullscreen: true,
      autoHideMenuBar: true,
      backgroundColor: '#11110f',
      show: false,
      title: 'Passline',
      webPreferences: {
        preload,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        backgroundThrottling: false,
        autoplayPolicy: 'no-user-gesture-required',
        devTools: !app.isPackaged,
      },
    });
    this.#window.setMenu(null);
    this.#window.once('ready-to-show', () => this.#window.show());
    this.#url = '';
    this.#watch();
    this.say('Passline is starting', 'The kitchen screen opens in a moment.');
  }

  #watch(): void {
    const { webContents } = this.#window;
    webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') this.#loadLater();
    });
    webContents.on('did-fail-load', (_event, code, _why, _url, isMainFrame) => {
      if (isMainFrame && code !== ABORTED) this.#loadLater();
    });
    this.#window.on('unresponsive', () => webContents.forcefullyCrashRenderer());
    this.#window.on('closed', () => clearTimeout(this.#timer));
  }

  #loadLater(): void {
    clearTimeout(this.#timer);
    this.#deaths = deathsInARow(this.#deaths, performance.now() - this.#loadedAt);
    this.#timer = setTimeout(() => this.#load(), restartDelay(this.#deaths));
  }

  #load(): void {
    if (this.#window.isDestroyed()) return;
    this.#loadedAt = performance.now();
    // A failed load is reported by did-fail-load, which plans the next one.
    this.#window.loadURL(this.#url).catch(() => undefined);
  }

  /** Shows a page; the one that is shown already is left alone, for it reconnects by itself. */
  show(url: string): void {
    if (this.#url === url) return;
    this.#url = url;
    clearTimeout(this.#timer);
    this.#load();
  }

  /** Shows plain words instead of a page. */
  say(title: string, words: string): void {
    this.show(troublePage(title, words));
  }

  /** Brings the window to the front: somebody started Passline a second time. */
  raise(): void {
    if (this.#window.isDestroyed()) return;
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
  }
}
