import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';

/**
 * A stand-in for the parts of Electron that the kiosk shell uses, with their order of events: what `quit`,
 * `will-quit` and closing a window do is as Electron documents it. Tests reach in through `electron`.
 */

class Preventable {
  defaultPrevented = false;
  readonly url: string;
  constructor(url = '') {
    this.url = url;
  }
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

class StandInContents extends EventEmitter {
  windowOpenHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  devToolsClosed = 0;
  crashed = 0;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
  closeDevTools(): void {
    this.devToolsClosed += 1;
  }
  forcefullyCrashRenderer(): void {
    this.crashed += 1;
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  }
  /** What a page that tries to go somewhere is told: true when it may. */
  mayNavigate(url: string, event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect'): boolean {
    const details = new Preventable(url);
    this.emit(event, details);
    return !details.defaultPrevented;
  }
}

export class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents();
  readonly loaded: string[] = [];
  readonly options: { webPreferences: Record<string, unknown> } & Record<string, unknown>;
  shown = false;
  focused = 0;
  minimized = false;
  #destroyed = false;
  constructor(options: StandInWindow['options']) {
    super();
    this.options = options;
    electron.windows.push(this);
    electron.app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    this.emit('ready-to-show');
    return Promise.resolve();
  }
  setMenu(): void {}
  show(): void {
    this.shown = true;
  }
  focus(): void {
    this.focused += 1;
  }
  restore(): void {
    this.minimized = false;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  /** What Alt-F4 does. */
  close(): void {
    this.#destroyed = true;
    this.emit('closed');
    electron.windows.splice(electron.windows.indexOf(this), 1);
    if (electron.windows.length === 0 && !electron.app.quitting) electron.app.emit('window-all-closed');
  }
}

class StandInApp extends EventEmitter {
  isPackaged = false;
  lockIsFree = true;
  sandboxed = false;
  quitting = false;
  exitCode: number | undefined;
  requestSingleInstanceLock(): boolean {
    return this.lockIsFree;
  }
  enableSandbox(): void {
    this.sandboxed = true;
  }
  getVersion(): string {
    return '1.2.3';
  }
  quit(): void {
    this.quitting = true;
    this.emit('before-quit', new Preventable());
    for (const window of electron.windows.slice()) window.close();
    const event = new Preventable();
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }
  exit(code: number): void {
    this.exitCode ??= code;
    this.emit('quit', {}, code);
  }
}

export class StandInProcess extends EventEmitter {
  readonly stdout = new PassThrough();
  readonly stderr = new PassThrough();
  readonly pid = 4_000_000 + electron.hosts.length;
  readonly program: string;
  readonly argv: string[];
  /** Does not stop when it is asked to. */
  stubborn = false;
  asked = 0;
  constructor(program: string, argv: string[]) {
    super();
    this.program = program;
    this.argv = argv;
  }
  kill(): boolean {
    this.asked += 1;
    if (!this.stubborn) queueMicrotask(() => this.die(0));
    return true;
  }
  die(code: number): void {
    this.emit('exit', code);
  }
}

type Handler = (...given: unknown[]) => unknown;

class StandInSession extends EventEmitter {
  readonly handlers: Record<string, Handler> = {};
  setPermissionCheckHandler(handler: Handler): void {
    this.handlers['check'] = handler;
  }
  setPermissionRequestHandler(handler: Handler): void {
    this.handlers['request'] = handler;
  }
  setDevicePermissionHandler(handler: Handler): void {
    this.handlers['device'] = handler;
  }
  setDisplayMediaRequestHandler(handler: Handler): void {
    this.handlers['display'] = handler;
  }
}

/** Everything a test may look at or pull; `reset` makes it new. */
export const electron = {
  app: new StandInApp(),
  session: new StandInSession(),
  windows: [] as StandInWindow[],
  hosts: [] as StandInProcess[],
  blockers: [] as string[],
  invoked: {} as Record<string, Handler>,
  reset(): void {
    electron.app = new StandInApp();
    electron.session = new StandInSession();
    electron.windows = [];
    electron.hosts = [];
    electron.blockers = [];
    electron.invoked = {};
  },
};

/** The module `electron`, as `vi.doMock` wants it. */
export function electronModule(): Record<string, unknown> {
  return {
    app: electron.app,
    BrowserWindow: StandInWindow,
    ipcMain: { handle: (channel: string, handler: Handler) => (electron.invoked[channel] = handler) },
    powerSaveBlocker: { start: (kind: string) => electron.blockers.push(kind) },
    session: { defaultSession: electron.session },
    utilityProcess: {
      fork(program: string, argv: string[]): StandInProcess {
        const host = new StandInProcess(program, argv);
        electron.hosts.push(host);
        return host;
      },
    },
  };
}
