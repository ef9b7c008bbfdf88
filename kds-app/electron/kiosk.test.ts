import { electron, electronModule } from '#test/support/electron-stand-in.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const READY = 'passline ready http://192.168.1.20:8080 site="Trattoria" data="/data"\n';

beforeEach(() => {
  electron.reset();
  vi.resetModules();
  vi.doMock('electron', electronModule);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Starts the shell as Electron does: the module first, then `ready`. */
async function startShell(): Promise<void> {
  await import('./main.ts');
  electron.app.emit('ready');
}

const host = () => electron.hosts.at(-1)!;
const window = () => electron.windows[0]!;
const shownPage = () => window().loaded.at(-1)!;
const shownWords = () => decodeURIComponent(shownPage());

async function say(stream: 'stdout' | 'stderr', text: string): Promise<void> {
  host()[stream].write(text);
  await new Promise((resolve) => setImmediate(resolve));
}

describe('starting', () => {
  test('the host runs in a process of its own, and its kitchen page is shown over loopback once it is ready', async () => {
    await startShell();
    expect(host().program).toMatch(/kds-app.host.main\.ts$/);
    expect(shownWords()).toContain('Passline is starting');
    await say('stdout', READY.slice(0, 30));
    await say('stdout', READY.slice(30));
    expect(shownPage()).toBe('http://127.0.0.1:8080/kitchen');
    expect(window().shown).toBe(true);
  });

  test('what the host prints is passed on', async () => {
    await startShell();
    await say('stdout', READY);
    expect(vi.mocked(process.stdout.write).mock.calls.join('')).toContain('passline ready');
  });

  test('the screen does not sleep', async () => {
    await startShell();
    expect(electron.blockers).toEqual(['prevent-display-sleep']);
  });

  test('a second instance starts no host and brings the first to the front', async () => {
    electron.app.lockIsFree = false;
    await startShell();
    expect(electron.hosts).toEqual([]);
    expect(electron.app.exitCode).toBe(0);

    electron.reset();
    vi.resetModules();
    vi.doMock('electron', electronModule);
    await startShell();
    window().minimized = true;
    electron.app.emit('second-instance');
    expect(window().minimized).toBe(false);
    expect(window().focused).toBe(1);
  });
});

describe('the host dies', () => {
  test('it is started again after a delay that grows, and the page is left to reconnect', async () => {
    await startShell();
    await say('stdout', READY);
    const pages = window().loaded.length;
    const starts: number[] = [];
    for (let death = 1; death <= 4; death += 1) {
      const before = performance.now();
      const count = electron.hosts.length;
      host().die(1);
      while (electron.hosts.length === count) vi.advanceTimersByTime(50);
      starts.push(performance.now() - before);
    }
    expect(starts).toEqual([250, 500, 1000, 2000]);
    expect(window().loaded).toHaveLength(pages);
  });

  test('dying again and again is said on the screen, and the page comes back when it is ready', async () => {
    await startShell();
    await say('stdout', READY);
    for (let death = 1; death <= 5; death += 1) {
      await say('stderr', 'the disk <is> on fire\n{"level":50}\n');
      host().die(1);
      vi.advanceTimersByTime(5000);
    }
    expect(shownWords()).toContain('Passline keeps stopping');
    expect(shownWords()).toContain('the disk &lt;is&gt; on fire');
    expect(shownWords()).not.toContain('level');
    await say('stdout', READY);
    expect(shownPage()).toBe('http://127.0.0.1:8080/kitchen');
  });

  test.each([2, 3])('exit code %i is explained, not restarted, and becomes ours', async (code) => {
    await startShell();
    await say('stderr', 'The data in /data is older than its mark. Run passline verify.\n');
    host().die(code);
    vi.advanceTimersByTime(600_000);
    expect(electron.hosts).toHaveLength(1);
    expect(shownWords()).toContain('Run passline verify.');
    window().close();
    await vi.waitFor(() => expect(electron.app.exitCode).toBe(code));
  });

  test('a host that was asked to stop takes the shell with it', async () => {
    await startShell();
    await say('stdout', READY);
    host().die(0);
    await vi.waitFor(() => expect(electron.app.exitCode).toBe(0));
    expect(electron.hosts).toHaveLength(1);
  });
});

describe('the page dies', () => {
  beforeEach(async () => {
    await startShell();
    await say('stdout', READY);
  });

  test('a page whose process is gone is loaded again', () => {
    const pages = window().loaded.length;
    window().webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 9 });
    vi.advanceTimersByTime(249);
    expect(window().loaded).toHaveLength(pages);
    vi.advanceTimersByTime(1);
    expect(window().loaded.slice(pages)).toEqual(['http://127.0.0.1:8080/kitchen']);
  });

  test('a page that hangs is ended and loaded again', () => {
    const pages = window().loaded.length;
    window().emit('unresponsive');
    vi.advanceTimersByTime(250);
    expect(window().webContents.crashed).toBe(1);
    expect(window().loaded).toHaveLength(pages + 1);
  });

  test('a page that cannot be loaded is tried again, less and less often', () => {
    const pages = window().loaded.length;
    const fail = (code: number, isMainFrame: boolean) =>
      window().webContents.emit(
        'did-fail-load',
        {},
        code,
        'ERR',
        'http://127.0.0.1:8080/kitchen',
        isMainFrame,
      );
    fail(-102, true);
    vi.advanceTimersByTime(250);
    fail(-102, true);
    vi.advanceTimersByTime(499);
    expect(window().loaded).toHaveLength(pages + 1);
    vi.advanceTimersByTime(1);
    expect(window().loaded).toHaveLength(pages + 2);
    fail(-3, true);
    fail(-102, false);
    vi.advanceTimersByTime(60_000);
    expect(window().loaded).toHaveLength(pages + 2);
  });
});

describe('locked down', () => {
  beforeEach(async () => {
    await startShell();
    await say('stdout', READY);
  });

  test('the page is sandboxed and has no Node', () => {
    expect(electron.app.sandboxed).toBe(true);
    expect(window().options).toMatchObject({
      kiosk: true,
      webPreferences: {
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
      },
    });
  });

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'] as const)(
    '%s only to the host',
    (event) => {
      const { webContents } = window();
      expect(webContents.mayNavigate('http://127.0.0.1:8080/kitchen/expo', event)).toBe(true);
      for (const url of [
        'https://example.com/',
        'http://127.0.0.1:8081/kitchen',
        'http://127.0.0.1.example.com:8080/',
        'http://127.0.0.1:8080@example.com/',
        'https://127.0.0.1:8080/kitchen',
        'file:///etc/passwd',
        'javascript:alert(1)',
        'data:text/html,hello',
        'not a url',
      ]) {
        expect(webContents.mayNavigate(url, event), url).toBe(false);
      }
    },
  );

  test('no window, no embedded browser, no download', () => {
    const { webContents } = window();
    expect(webContents.windowOpenHandler({ url: 'http://127.0.0.1:8080/' })).toEqual({ action: 'deny' });
    const webview = { preventDefault: vi.fn() };
    webContents.emit('will-attach-webview', webview);
    expect(webview.preventDefault).toHaveBeenCalledOnce();
    const download = { preventDefault: vi.fn() };
    electron.session.emit('will-download', download);
    expect(download.preventDefault).toHaveBeenCalledOnce();
  });

  test('no permission and no device', () => {
    const { check, request, device, display } = electron.session.handlers;
    const answer = vi.fn();
    request!(window().webContents, 'media', answer);
    expect(answer).toHaveBeenLastCalledWith(false);
    expect(check!(window().webContents, 'geolocation')).toBe(false);
    expect(device!({ deviceType: 'usb' })).toBe(false);
    display!({}, answer);
    expect(answer).toHaveBeenLastCalledWith(null);
  });

  test('the shell answers its own page only', () => {
    const about = electron.invoked['kiosk:about']!;
    const ask =
      (url: string, parent: object | null = null) =>
      () =>
        about({ senderFrame: { url, parent } });
    expect(ask('http://127.0.0.1:8080/kitchen')()).toEqual({ shell: 'electron', version: '1.2.3' });
    expect(ask('http://127.0.0.1:8080/kitchen', {})).toThrow();
    expect(ask('https://example.com/')).toThrow();
    expect(() => about({ senderFrame: null })).toThrow();
  });
});

describe('in release', () => {
  test('there are no developer tools', async () => {
    electron.app.isPackaged = true;
    await startShell();
    expect(window().options.webPreferences['devTools']).toBe(false);
    window().webContents.emit('devtools-opened');
    expect(window().webContents.devToolsClosed).toBe(1);
  });
});

describe('quitting', () => {
  test('closing the window stops the host before the shell exits', async () => {
    await startShell();
    await say('stdout', READY);
    window().close();
    expect(host().asked).toBe(1);
    await vi.waitFor(() => expect(electron.app.exitCode).toBe(0));
    expect(electron.hosts).toHaveLength(1);
  });

  test('a host that does not stop is ended within two seconds', async () => {
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
      host().die(137);
      return true;
    });
    await startShell();
    await say('stdout', READY);
    host().stubborn = true;
    const { pid } = host();
    electron.app.quit();
    vi.advanceTimersByTime(1800);
    expect(kill).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(kill).toHaveBeenCalledWith(pid, 'SIGKILL');
    await vi.waitFor(() => expect(electron.app.exitCode).toBe(0));
    expect(electron.hosts).toHaveLength(1);
  });

  test('quitting while a restart is waiting starts no host', async () => {
    await startShell();
    host().die(1);
    electron.app.quit();
    await vi.waitFor(() => expect(electron.app.exitCode).toBe(0));
    vi.advanceTimersByTime(60_000);
    expect(electron.hosts).toHaveLength(1);
  });
});
