import { renderUnicodeCompact } from 'uqr';
import type { SamplePin } from '#shared/contract/house.ts';

/** What the terminal says to a person once the host is ready. */
export interface Greeting {
  readonly addresses: readonly string[];
  readonly table: { readonly name: string; readonly url: string } | null;
  readonly pins: readonly SamplePin[];
  readonly ownerPin: string | null;
}

/** The addresses to open, a code to scan, and the PINs of the sample restaurant. */
export function greeting({ addresses, table, pins, ownerPin }: Greeting): string {
  const [first] = addresses;
  const lines = ['', `  Open  ${first ?? ''}/   every page of the house`];
  for (const [path, words] of PAGES) lines.push(`        ${first ?? ''}${path}   ${words}`);
  for (const other of addresses.slice(1)) lines.push(`  Also  ${other}/`);
  if (ownerPin)
    lines.push('', `  The owner signs in with the PIN ${ownerPin}. Write it down: it is shown only now.`);
  if (pins.length > 0)
    lines.push(
      '',
      `  PINs of the sample: ${pins.map(({ name, role, pin }) => `${name} (${role}) ${pin}`).join(', ')}`,
    );
  if (table)
    lines.push(
      '',
      `  Scan to order at table ${table.name}: ${table.url}`,
      '',
      indent(renderUnicodeCompact(table.url)),
    );
  return `${lines.join('\n')}\n`;
}

const PAGES = [
  ['/kitchen/grill', 'the grill’s screen'],
  ['/kitchen/expo', 'the pass'],
  ['/waiter', 'a waiter’s tablet'],
] as const;

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
