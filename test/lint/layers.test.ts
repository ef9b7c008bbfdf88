import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { findFaults } from './layers.ts';
import { clockReadings, findImpurities } from './purity.ts';
import { ROOMS } from './rooms.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'passline-layers-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function plant(file: string, source: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), source);
}

/** What is said of a tree that holds this one file. */
function faultsOf(file: string, source: string): string[] {
  plant(file, source);
  return findFaults(root).map((fault) => fault.sentence);
}

/** For each row of the table: what a file there may import, and what it may not. */
const ROWS: Record<string, { file?: string; may: string[]; mayNot: string[] }> = {
  'shared/basics': {
    may: ['./money.ts', 'zod'],
    mayNot: ['#shared/menu/menu.ts', 'node:fs', 'react', '../orders/order.ts'],
  },
  'shared/menu': {
    may: ['../basics/money.ts'],
    mayNot: ['../people/staff.ts', '../orders/order.ts', 'node:crypto'],
  },
  'shared/floor': {
    may: ['../basics/ids.ts', '../menu/menu.ts'],
    mayNot: ['../people/staff.ts', '../orders/order.ts', 'ws'],
  },
  'shared/people': {
    may: ['../basics/ids.ts'],
    mayNot: ['../floor/place.ts', '../contract/route.ts', 'node:crypto'],
  },
  'shared/orders': {
    may: ['../menu/menu.ts', '../people/roles.ts'],
    mayNot: ['../kitchen/ticket.ts', '#hardware/byte-port.ts'],
  },
  'shared/kitchen': { may: ['../orders/order.ts'], mayNot: ['../contract/feed.ts', '../client/feed.ts'] },
  'shared/contract': {
    may: ['../kitchen/ticket.ts'],
    mayNot: ['../client/feed.ts', '../ui/button.tsx', 'express'],
  },
  'shared/client': { may: ['../contract/feed.ts'], mayNot: ['../ui/button.tsx', 'ws', 'idb'] },
  'shared/i18n': { may: ['../basics/ids.ts'], mayNot: ['../orders/order.ts', 'react'] },
  'shared/ui': {
    may: ['../contract/feed.ts', 'react'],
    mayNot: ['node:fs', '#host/desk/desk.ts', '#hardware/byte-port.ts'],
  },
  hardware: {
    may: ['#shared/basics/money.ts', 'node-thermal-printer'],
    mayNot: ['#shared/orders/order.ts', 'node:net', 'serialport'],
  },
  'hardware/faces': { may: ['node:fs'], mayNot: ['@napi-rs/canvas', '../raster/png.ts'] },
  'hardware/raster': {
    may: ['@napi-rs/canvas', 'node:fs', '../receipt/layout.ts'],
    mayNot: ['serialport', '#shared/orders/order.ts'],
  },
  'hardware/documents': {
    may: ['#shared/orders/order.ts', '../receipt/layout.ts'],
    mayNot: ['node:fs', '../virtual/printer.ts', '#host/desk/desk.ts'],
  },
  'hardware/virtual': {
    may: ['node:net', '../escpos/commands.ts', './paper.ts'],
    mayNot: ['#shared/orders/order.ts', 'express', '#host/desk/desk.ts'],
  },
  'kds-app/host/desk': {
    may: ['#shared/orders/order.ts'],
    mayNot: ['../store/journal.ts', '../server/app.ts', '../main.ts'],
  },
  'kds-app/host/paper': {
    may: ['../desk/ports.ts', '#hardware/documents/document.ts'],
    mayNot: ['../store/journal.ts', '#hardware/virtual/printer.ts'],
  },
  'kds-app/host/qr': {
    may: ['../desk/ports.ts', '#hardware/faces/own.ts'],
    mayNot: ['#hardware/byte-port.ts', '../server/app.ts'],
  },
  'kds-app/host': {
    file: 'kds-app/host/store/planted.ts',
    may: ['../desk/ports.ts', './other.ts', '#shared/basics/ids.ts', 'better-sqlite3'],
    mayNot: [
      '../server/app.ts',
      '../access/pins.ts',
      '../config.ts',
      '#hardware/byte-port.ts',
      '#host/server/app.ts',
    ],
  },
  'kds-app/host/*': {
    file: 'kds-app/host/planted.ts',
    may: ['./server/app.ts', './desk/desk.ts'],
    mayNot: ['../screen/board.tsx', './main.ts', './cli.ts'],
  },
  'kds-app/host/cli': {
    may: ['../store/backup.ts', '../house.ts', './verb.ts'],
    mayNot: ['../main.ts', '../cli.ts', '#hardware/byte-port.ts'],
  },
  'kds-app/screen': {
    may: ['#shared/ui/ticket.tsx', 'react'],
    mayNot: ['#host/desk/desk.ts', '../host/desk/desk.ts', 'node:fs', '../office/page.tsx'],
  },
  'kds-app/office': {
    may: ['#shared/ui/ticket.tsx'],
    mayNot: ['../screen/board.tsx', '#hardware/byte-port.ts', 'node:os'],
  },
  'kds-app/electron': {
    may: ['electron', './window.ts', 'node:path'],
    mayNot: ['#host/main.ts', '../host/desk/desk.ts', '#shared/basics/ids.ts', 'express'],
  },
  'kds-app/launch': {
    may: ['node:fs', 'vite'],
    mayNot: ['zod', '#shared/basics/ids.ts', '../host/config.ts'],
  },
  'ordering-web': {
    may: ['#shared/client/feed.ts', 'idb'],
    mayNot: ['../kds-app/screen/board.tsx', '#host/desk/desk.ts', 'node:fs'],
  },
  'station-agent': {
    file: 'station-agent/link/planted.ts',
    may: ['#hardware/byte-port.ts', '#shared/contract/feed.ts', 'ws', './retry.ts'],
    mayNot: [
      '../devices/serial.ts',
      '../print/spool.ts',
      '../bump/bar.ts',
      '../main.ts',
      '#host/desk/desk.ts',
    ],
  },
  'station-agent/*': {
    may: ['./link/link.ts', './devices/serial.ts'],
    mayNot: ['#host/desk/desk.ts', './main.ts'],
  },
  test: {
    may: ['#host/store/journal.ts', '#hardware/virtual/printer.ts', 'ws'],
    mayNot: ['../../outside.ts'],
  },
};

describe('the table', () => {
  test('has planted violations for each of its rows', () => {
    expect(Object.keys(ROWS).toSorted()).toEqual(ROOMS.map((room) => room.path).toSorted());
  });

  for (const [path, { file, may, mayNot }] of Object.entries(ROWS)) {
    const planted = file ?? `${path.replace('/*', '')}/planted.ts`;
    test.each(may)(`${path} may import %s`, (specifier) => {
      expect(faultsOf(planted, `import '${specifier}';`)).toEqual([]);
    });
    test.each(mayNot)(`${path} may not import %s`, (specifier) => {
      expect(faultsOf(planted, `import '${specifier}';`)).toHaveLength(1);
    });
  }

  test('the repository keeps it', () => {
    const here = join(import.meta.dirname, '..', '..');
    expect([...findFaults(here), ...findImpurities(here)]).toEqual([]);
  });
});

describe('no way around it', () => {
  const ways = [
    `import '#host/main.ts';`,
    `import { a } from '#host/main.ts';`,
    `import type { A } from '#host/main.ts';`,
    `import { type A } from '#host/main.ts';`,
    `export { a } from '#host/main.ts';`,
    `export * from '#host/main.ts';`,
    `export type { A } from '#host/main.ts';`,
    `type A = import('#host/main.ts').A;`,
    `type A = typeof import('#host/main.ts');`,
    `const a = await import('#host/main.ts');`,
    'const a = await import(`#host/main.ts`);',
    `const a = require('#host/main.ts');`,
    `const a = require.resolve('#host/main.ts');`,
    `import a = require('#host/main.ts');`,
    `const a = import.meta.resolve('#host/main.ts');`,
    `new Worker(new URL('../host/main.ts', import.meta.url));`,
    `const name = '#host/main.ts'; const a = await import(name);`,
  ];
  test.each(ways)('%s', (source) => {
    expect(faultsOf('kds-app/electron/planted.ts', source)).toHaveLength(1);
  });

  test('words in strings and comments are not imports', () => {
    const source = `// import '#host/main.ts'\nexport const a = "import '#host/main.ts'";`;
    expect(faultsOf('kds-app/electron/planted.ts', source)).toEqual([]);
  });

  test('a file that cannot be parsed is an error, not a pass', () => {
    expect(() => importsOf('planted.ts', 'import from from;;(')).toThrow(/planted/);
  });

  test('a name that package.json does not give is a fault', () => {
    expect(faultsOf('kds-app/screen/planted.ts', `import '#nowhere/x.ts';`)).toHaveLength(1);
  });

  test('a file outside the rooms is a fault once it imports', () => {
    expect(faultsOf('elsewhere/planted.ts', `import 'zod';`)).toHaveLength(1);
  });

  test('says where', () => {
    plant('kds-app/screen/planted.ts', `import 'react';\n\nimport 'node:fs';\n`);
    expect(findFaults(root)).toMatchObject([{ file: 'kds-app/screen/planted.ts', line: 3 }]);
  });
});

describe('tests and simulated devices', () => {
  test.each(['./order.test.ts', '#test/support/host.ts'])(
    'production code may not import %s',
    (specifier) => {
      expect(faultsOf('shared/orders/planted.ts', `import '${specifier}';`)).toHaveLength(1);
    },
  );

  test('a test may import its project, test/, simulated devices and any package', () => {
    const source = [
      '../server/app.ts',
      '#test/support/host.ts',
      '#hardware/virtual/printer.ts',
      'fast-check',
      'node:fs',
    ];
    expect(
      faultsOf('kds-app/host/store/x.test.ts', source.map((name) => `import '${name}';`).join('\n')),
    ).toEqual([]);
  });

  test('a test may go there by a relative path', () => {
    expect(faultsOf('shared/client/x.test.ts', `import '../../test/support/listen.ts';`)).toEqual([]);
  });

  test('a test may not import another project against the table', () => {
    expect(faultsOf('kds-app/screen/x.test.tsx', `import '#host/desk/desk.ts';`)).toHaveLength(1);
  });

  test('simulated devices: only the agent itself opens them, with --virtual', () => {
    const source = `import '#hardware/virtual/printer.ts';`;
    expect(faultsOf('station-agent/main.ts', source)).toEqual([]);
    expect(faultsOf('station-agent/print/planted.ts', source)).toHaveLength(1);
    expect(faultsOf('hardware/escpos/planted.ts', `import '../virtual/printer.ts';`)).toHaveLength(2);
  });
});

describe('names', () => {
  test.each(['utils', 'helpers', 'common', 'types', 'managers', 'services'])('no folder %s', (name) => {
    expect(faultsOf(`kds-app/screen/${name}/page.ts`, '')).toEqual([`a folder may not be named ${name}`]);
  });

  test.each(['index.ts', 'index.tsx', 'index.mjs'])('no barrel %s', (name) => {
    expect(faultsOf(`shared/orders/${name}`, '')).toHaveLength(1);
  });
});

describe('the clock', () => {
  test('is not read in the pure rooms', () => {
    plant(
      'shared/orders/planted.ts',
      `export const now = () => new Date();\nexport const then = (at: number) => new Date(at);`,
    );
    plant('shared/orders/planted.test.ts', 'const now = new Date();');
    expect(findImpurities(root)).toMatchObject([{ file: 'shared/orders/planted.ts', line: 1 }]);
    expect(clockReadings('a.ts', 'const a = Date();')).toEqual([1]);
  });
});
