import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** How the agent is started (contract: `npm run agent`). */
export interface AgentOptions {
  /** Where the host is, without a trailing slash; null: the house that it was paired with, or the one that is found. */
  readonly host: string | null;
  readonly pair: string | null;
  /** Holds a token that somebody else made; the agent ends with whoever started it. */
  readonly tokenFile: string | null;
  readonly dataDir: string;
  /** Simulated printers, and their page at this port, or the next that is free. */
  readonly virtualPort: number | null;
  /** What people call it. */
  readonly name: string;
}

const VIRTUAL_PORT = 8090;

/** Reads the command line; a sentence when something in it makes no sense. */
export function readArguments(argv: readonly string[]): AgentOptions | { readonly fault: string } {
  const parsed = parse(argv);
  if ('fault' in parsed) return parsed;
  const { values } = parsed;
  const host = hostUrl(values.host);
  if (host === undefined) return { fault: `${values.host} is no host: write http://192.168.1.20:8080` };
  const virtualPort = portOf(values.virtual ?? false, values['virtual-port']);
  if (virtualPort === 'wrong') return { fault: 'A port is a number from 0 to 65535.' };
  return {
    host,
    virtualPort,
    pair: values.pair ?? null,
    tokenFile: values['token-file'] ?? null,
    dataDir: values.data ?? defaultDataDir(),
    name: values.name ?? 'Station agent',
  };
}

/** A port asks for virtual printers by itself. */
function portOf(isVirtual: boolean, text: string | undefined): number | 'wrong' | null {
  if (text === undefined) return isVirtual ? VIRTUAL_PORT : null;
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
      options: {
        host: { type: 'string' },
        pair: { type: 'string' },
        'token-file': { type: 'string' },
        data: { type: 'string' },
        virtual: { type: 'boolean' },
        'virtual-port': { type: 'string' },
        name: { type: 'string' },
      },
    });
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
