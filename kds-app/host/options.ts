import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readQuickTime, type QuickTime } from './clock.ts';

/** How the host is started (contract: `npm start`). */
export interface HostOptions {
  readonly port: number;
  /** Where HTTPS is served, once there is a certificate. */
  readonly httpsPort: number;
  readonly dataDir: string;
  /** What a first start makes: the sample restaurant, or an empty one. */
  readonly first: 'sample' | 'empty';
  readonly agent: boolean;
  /** The address to listen on: every one, unless only this machine is to reach it. */
  readonly bind: string;
  /** For trials only: a clock that runs quicker than the machine's; null in every house. */
  readonly quick: QuickTime | null;
}

/** Where data is kept unless `--data` says otherwise: the user's own data folder. */
export function defaultDataDir(platform: NodeJS.Platform = process.platform, env = process.env): string {
  const home = homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Passline');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Passline');
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'passline');
}

/** Reads the command line; a sentence when something in it makes no sense. */
export function readOptions(argv: readonly string[]): HostOptions | { readonly fault: string } {
  const parsed = parse(argv);
  if ('fault' in parsed) return parsed;
  const port = Number(parsed.values.port ?? '8080');
  const httpsPort = Number(parsed.values['https-port'] ?? '8443');
  if (!isPort(port) || !isPort(httpsPort)) return { fault: 'A port is a number from 0 to 65535.' };
  const quick = quickOf(parsed.values['quick-time']);
  if ('fault' in quick) return quick;
  return {
    port,
    httpsPort,
    dataDir: parsed.values.data ?? defaultDataDir(),
    first: parsed.values.empty ? 'empty' : 'sample',
    agent: !parsed.values['no-agent'],
    bind: parsed.values.bind ?? '0.0.0.0',
    ...quick,
  };
}

function quickOf(text: string | undefined): Pick<HostOptions, 'quick'> | { readonly fault: string } {
  if (text === undefined) return { quick: null };
  const quick = readQuickTime(text);
  return quick === null ? { fault: 'Quick time is RATE,REAL,SHOWN: 20 and two moments.' } : { quick };
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 0 && port <= 65_535;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string' },
        'https-port': { type: 'string' },
        data: { type: 'string' },
        bind: { type: 'string' },
        sample: { type: 'boolean' },
        empty: { type: 'boolean' },
        'no-agent': { type: 'boolean' },
        'quick-time': { type: 'string' },
      },
    });
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
