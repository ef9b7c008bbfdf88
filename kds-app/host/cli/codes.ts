import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { lanAddresses } from '../addresses.ts';
import { placeCode } from '../access/place-code.ts';
import { SITE } from '../desk/context.ts';
import type { SubjectKind } from '../desk/journal.ts';
import { PARSE } from '../desk/shelves.ts';
import { qrSheet } from '../qr/sheet.ts';
import { secret } from '../secrets.ts';
import { openForReading } from '../store/connection.ts';
import { missing } from '../store/fault.ts';
import { dataFiles } from '../store/files.ts';
import { Reader } from '../store/reader.ts';
import { refusedData, verb, type Said } from './verb.ts';

const USAGE =
  'qr [FILE] [--address http://ADDRESS:PORT] [--data DIR]   the sheet of table and room codes as a PDF';
const WORDS = {
  table: 'Scan to see the menu and order',
  room: 'Scan for room service',
  counter: 'Scan to order',
};

/** Prints the codes of all places. They carry an address, because a phone cannot look up names of the LAN. */
export const printCodes = verb(
  'qr',
  USAGE,
  { address: 'string' },
  async ({ words, options, dataDir }): Promise<Said> => {
    const files = dataFiles(dataDir);
    if (!existsSync(files.database)) return refusedData(missing(files));
    const address = options['address'] ?? `http://${lanAddresses()[0] ?? '127.0.0.1'}:8080`;
    const { siteName, places } = read(files.database);
    const codeSecret = secret(dataDir, 'codes');
    const cards = places
      .filter((place) => place.kind !== 'counter')
      .map((place) => ({
        name: place.name,
        words: WORDS[place.kind],
        url: `${address}/${place.kind === 'room' ? 'r' : 't'}/${placeCode(codeSecret, { placeId: place.id, version: place.codeVersion })}`,
      }));
    const file = words[0] ?? 'passline-codes.pdf';
    await writeFile(file, await qrSheet(siteName, cards));
    return { code: 0, words: `${file}: ${cards.length} codes for ${address}` };
  },
);

function read(database: string) {
  const db = openForReading(database);
  try {
    const stored = new Reader(db).open();
    const bodies = (kind: SubjectKind): unknown[] =>
      stored.flatMap(({ subject, body }): unknown[] =>
        subject.kind === kind && body !== null ? [JSON.parse(body)] : [],
      );
    const settings = bodies('settings').map((body) => PARSE.settings(body))[0];
    return {
      siteName: settings?.site.name ?? SITE,
      places: bodies('place').map((body) => PARSE.place(body)),
    };
  } finally {
    db.close();
  }
}
