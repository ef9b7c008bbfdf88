/** Who may import whom: the table of the house, and the only place where it is written down. */

/** One room of the house. The longest matching path decides which room a file is in. */
export interface Room {
  /** A folder, or a folder followed by `/*` for the files that lie directly in it. */
  readonly path: string;
  /** Folders it may import from; its own is always allowed. */
  readonly rooms: readonly string[];
  /** npm packages it may import; `any` where the room is an edge of the system. */
  readonly packages: readonly string[] | 'any';
  /** Whether Node's own modules may be imported. */
  readonly node: boolean;
  /** Each folder inside is a room of its own, and they never meet. */
  readonly apart?: boolean;
}

const pure = { packages: ['zod'], node: false };
const browser = { packages: 'any', node: false } as const;
const process = { packages: 'any', node: true } as const;

const basics = ['shared/basics'];
const nouns = ['shared/menu', 'shared/floor', 'shared/people'];
const orders = [...basics, ...nouns, 'shared/orders'];
const kitchen = [...orders, 'shared/kitchen'];
const contract = [...kitchen, 'shared/contract'];
const desk = ['shared', 'kds-app/host/desk'];

export const ROOMS: readonly Room[] = [
  { path: 'shared/basics', rooms: [], ...pure },
  { path: 'shared/menu', rooms: basics, ...pure },
  // What a house has settled about orders is settled for each order type, and that is a word of the menu.
  { path: 'shared/floor', rooms: [...basics, 'shared/menu'], ...pure },
  { path: 'shared/people', rooms: basics, ...pure },
  { path: 'shared/orders', rooms: [...basics, ...nouns], ...pure },
  { path: 'shared/kitchen', rooms: orders, ...pure },
  { path: 'shared/contract', rooms: kitchen, ...pure },
  { path: 'shared/client', rooms: contract, ...pure },
  { path: 'shared/i18n', rooms: basics, ...pure },
  { path: 'shared/ui', rooms: [...contract, 'shared/client', 'shared/i18n'], ...browser },

  {
    path: 'hardware',
    rooms: [...basics, 'hardware/raster'],
    packages: ['bidi-js', 'node-thermal-printer', 'uqr', 'zod'],
    node: false,
  },
  // Typefaces as files, for paper that the host prints and paper that printers print.
  { path: 'hardware/faces', rooms: basics, packages: [], node: true },
  { path: 'hardware/raster', rooms: ['hardware'], packages: ['@napi-rs/canvas', 'uqr', 'zod'], node: true },
  // What is printed: a receipt made of plain data, for the agent that prints it and the host that shows it beforehand.
  { path: 'hardware/documents', rooms: ['shared', 'hardware'], ...pure },
  { path: 'hardware/virtual', rooms: ['shared/basics', 'hardware'], packages: [], node: true },

  { path: 'kds-app/host/desk', rooms: ['shared'], ...process },
  // Pictures of paper, made by what the agent prints with.
  { path: 'kds-app/host/paper', rooms: [...desk, 'hardware'], ...process },
  { path: 'kds-app/host', rooms: desk, apart: true, ...process },
  { path: 'kds-app/host/qr', rooms: [...desk, 'hardware/faces'], ...process },
  // What wires a program: main.ts and its like, and the verbs of the command line.
  { path: 'kds-app/host/*', rooms: ['shared', 'kds-app/host'], ...process },
  { path: 'kds-app/host/cli', rooms: ['shared', 'kds-app/host'], ...process },
  { path: 'kds-app/screen', rooms: ['shared'], ...browser },
  { path: 'kds-app/office', rooms: ['shared'], ...browser },
  { path: 'kds-app/electron', rooms: [], packages: ['electron'], node: true },
  { path: 'kds-app/launch', rooms: [], packages: ['vite', '@vitejs/plugin-react'], node: true },
  { path: 'ordering-web', rooms: ['shared'], ...browser },

  { path: 'station-agent', rooms: ['shared', 'hardware'], apart: true, ...process },
  { path: 'station-agent/*', rooms: ['shared', 'hardware', 'station-agent'], ...process },

  { path: 'test', rooms: [''], ...process },
];

/** Projects: in production code a relative path may not lead out of one; `#shared/…` and the like do. */
export const PROJECTS = [
  'shared',
  'hardware',
  'kds-app/host',
  'kds-app/screen',
  'kds-app/office',
  'kds-app/electron',
  'kds-app/launch',
  'ordering-web',
  'station-agent',
  'test',
];

/** What starts a program and wires it: nothing imports them. */
export const COMPOSITION_ROOTS = [
  'kds-app/host/main.ts',
  'kds-app/host/cli.ts',
  'kds-app/electron/main.ts',
  'station-agent/main.ts',
];

/** Simulated devices: nothing that goes to a kitchen imports them, but for the agent's `--virtual`. */
export const VIRTUAL = {
  room: 'hardware/virtual',
  doors: [
    'station-agent/main.ts',
    'station-agent/devices/virtual-bars.ts',
    'station-agent/devices/virtual-printers.ts',
  ],
};

/** Names that say nothing about what is inside. */
export const BANNED_FOLDERS = ['utils', 'helpers', 'common', 'types', 'managers', 'services'];
export const BANNED_FILES = /^index\.[cm]?[jt]sx?$/;
