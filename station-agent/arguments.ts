import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** How the agent is started (contract: `npm run agent`). */
export interface AgentOptions {
  /** `pair`: pair the agent of a data folder, which may be running, and end. */
  readonly verb: 'run' | 'pair';
  /** Where the host is, without a trailing slash; null: the house that it was paired with, or the one that is found. */
  readonly host: string | null;
  /** A pairing code, or the address in its picture. */
  readonly pair: string | null;
  /** Holds a token that somebody else made; the agent ends with whoever started it. */
  readonly tokenFile: string | null;
  readonly dataDir: string;
  /** Simulated printers, and their page at this port, or the next that is free. */
  readonly virtualPort: number | null;
  /** Where the status page is shown: a port, or the next that is free, and the address to listen at. Null: nowhere. */
  readonly status: { readonly port: number; readonly bind: string } | null;
  /** What people call it. */
  readonly name: string;
}

const VIRTUAL_PORT = 8090;
const STATUS_PORT = 8092;
const LOOPBACK = '127.0.0.1';

/** Reads the command line; a sentence when something in it makes no sense. */
export function readArguments(argv: readonly string[]): AgentOptions | { readonly fault: string } {
  const parsed = parse(argv);
  if ('fault' in parsed) return parsed;
  const { values, positionals } = parsed;
  const verb = verbOf(positionals);
  if (verb === null)
    return { fault: `passline-agent does not know "${positionals.join(' ')}". There is: pair CODE` };
  const host = hostUrl(values.host);
  if (host === undefined) return { fault: `${values.host} is no host: write http://192.168.1.20:8080` };
  const virtualPort = portOf(values.virtual ?? false, values['virtual-port'], VIRTUAL_PORT);
  const status = statusOf(values);
  if (virtualPort === 'wrong' || status === 'wrong') return { fault: 'A port is a number from 0 to 65535.' };
  return {
    verb,
    host,
    virtualPort,
    status,
    pair: values.pair ?? positionals[1] ?? null,
    ...aboutItself(values),
  };
}

type Values = Extract<ReturnType<typeof parse>, { values: unknown }>['values'];

function aboutItself(values: Values): Pick<AgentOptions, 'tokenFile' | 'dataDir' | 'name'> {
  return {
    tokenFile: values['token-file'] ?? null,
    dataDir: values.data ?? defaultDataDir(),
    name: values.name ?? 'Station agent',
  };
}

/** Who hands over a token shows the state of the agent elsewhere. */
function statusOf(values: Values): AgentOptions['status'] | 'wrong' {
  const isWanted = values['token-file'] === undefined && !values['no-status'];
  const port = portOf(isWanted, values['status-port'], STATUS_PORT);
  if (port === null || port === 'wrong') return port;
  return { port, bind: values['status-bind'] ?? LOOPBACK };
}

function verbOf([verb, ...more]: readonly string[]): AgentOptions['verb'] | null {
  if (verb === undefined) return 'run';
  return verb === 'pair' && more.length <= 1 ? verb : null;
}

/** A port asks for what is shown there by itself. */
function portOf(isWanted: boolean, text: string | undefined, usual: number): number | 'wrong' | null {
  if (text === undefined) return isWanted ? usual : null;
  const port = Number(text);
  return text !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : 'wrong';
}

/** Null: none was named. Undefined: what was named is none. */
function hostUrl(text: string | undefined): string | null | undefined {
  if (text === undefined) return null;
  const url = URL.parse(text);
  return url && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.origin : undefined;
}

function defaultDataDir(platform: NodeJS.Platform = process.platform, env = process.env): string {
  const home = homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Passline agent');
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Passline agent');
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'passline-agent');
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        host: { type: 'string' },
        pair: { type: 'string' },
        'token-file': { type: 'string' },
        data: { type: 'string' },
        virtual: { type: 'boolean' },
        'virtual-port': { type: 'string' },
        'status-port': { type: 'string' },
        'status-bind': { type: 'string' },
        'no-status': { type: 'boolean' },
        name: { type: 'string' },
      },
    });
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
