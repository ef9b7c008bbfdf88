import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { SheetKind, type SheetCard, type SheetOrder } from '#shared/contract/sheet.ts';
import { codeAddress } from '#shared/floor/codes.ts';
import type { Place } from '#shared/floor/place.ts';
import type { Settings } from '#shared/floor/settings.ts';
import { lanAddresses } from '../addresses.ts';
import { placeCode } from '../access/place-code.ts';
import { SITE } from '../desk/context.ts';
import type { SubjectKind } from '../desk/journal.ts';
import { PARSE } from '../desk/shelves.ts';
import { drawPdf } from '../qr/sheet.ts';
import { secret } from '../secrets.ts';
import { openForReading } from '../store/connection.ts';
import { missing } from '../store/fault.ts';
import { dataFiles } from '../store/files.ts';
import { Reader } from '../store/reader.ts';
import { refusedData, verb, type Said } from './verb.ts';

const USAGE =
  'qr [FILE] [--kind tent|card|sticker] [--address http://ADDRESS:PORT] [--data DIR]   the sheet of table and room codes as a PDF';

/** Prints the codes of all places. They carry an address, because a phone cannot look up names of the LAN. */
export const printCodes = verb(
  'qr',
  USAGE,
  { address: 'string', kind: 'string' },
  async ({ words, options, dataDir }): Promise<Said> => {
    const files = dataFiles(dataDir);
    if (!existsSync(files.database)) return refusedData(missing(files));
    const kind = SheetKind.safeParse(options['kind'] ?? 'tent');
    if (!kind.success) return { code: 2, words: USAGE };
    const { settings, places } = read(files.database);
    const address = options['address'] ?? addressOf(settings);
    const cards = cardsOf(places, address, secret(dataDir, 'codes'));
    const file = words[0] ?? 'passline-codes.pdf';
    await writeFile(file, await drawPdf({ kind: kind.data, ...aboutSite(settings), cards }));
    return { code: 0, words: `${file}: ${cards.length} codes for ${address}` };
  },
);

function addressOf(settings: Settings | null): string {
  const reserved = settings?.qr.address ?? '';
  return reserved === '' ? `http://${lanAddresses()[0] ?? '127.0.0.1'}:8080` : reserved;
}

function aboutSite(settings: Settings | null): Pick<SheetOrder, 'siteName' | 'wifi' | 'languages'> {
  if (settings === null)
    return { siteName: SITE, wifi: { ssid: '', password: '', hidden: false }, languages: ['en'] };
  return { siteName: settings.site.name, wifi: settings.wifi, languages: settings.qr.languages };
}

function cardsOf(places: readonly Place[], address: string, codeSecret: Buffer): SheetCard[] {
  return places
    .filter((place) => place.kind !== 'counter')
    .map((place) => {
      const code = placeCode(codeSecret, { placeId: place.id, version: place.codeVersion });
      return { name: place.name, kind: place.kind, url: codeAddress(address, place, code) };
    });
}

function read(database: string) {
  const db = openForReading(database);
  try {
    const stored = new Reader(db).open();
    const bodies = (kind: SubjectKind): unknown[] =>
      stored.flatMap(({ subject, body }): unknown[] =>
        subject.kind === kind && body !== null ? [JSON.parse(body)] : [],
      );
    return {
      settings: bodies('settings').map((body) => PARSE.settings(body))[0] ?? null,
      places: bodies('place').map((body) => PARSE.place(body)),
    };
  } finally {
    db.close();
  }
}
