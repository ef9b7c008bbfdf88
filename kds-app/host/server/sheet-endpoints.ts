import type { z } from 'zod';
import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, must, ok, type Result } from '#shared/basics/result.ts';
import { SHEET_ROUTES, type SheetQuery } from '#shared/contract/routes-sheet.ts';
import type { SheetOrder } from '#shared/contract/sheet.ts';
import { codeAddress } from '#shared/floor/codes.ts';
import type { Place } from '#shared/floor/place.ts';
import type { Submission } from '../desk/api.ts';
import { SITE } from '../desk/context.ts';
import { answers, type Endpoint } from './endpoint.ts';
import type { Sheets } from './ports.ts';
import { said } from './reply.ts';
import type { SiteParts } from './site-endpoints.ts';
import { submit } from './submit.ts';

export interface SheetParts extends SiteParts {
  readonly sheets: Sheets;
}

const NONE = refusal('not_found', 'There is no such table or room to print a code for.');

/** Printed codes: what they look like, the paper, what was printed, and making them worthless. */
export function sheetEndpoints(parts: SheetParts): readonly Endpoint[] {
  const { desk, sheets } = parts;
  const endpoints: Record<keyof typeof SHEET_ROUTES, Endpoint> = {
    previewSheet: answers(SHEET_ROUTES.previewSheet, ({ query, own }) => {
      const order = orderOf(query, own, parts);
      if (!order.ok) return order;
      return said(200, { ...sheets.preview(order.value), address: addressOf(own, parts) });
    }),
    sheetPdf: answers(SHEET_ROUTES.sheetPdf, async ({ query, own }) => {
      const order = orderOf(query, own, parts);
      if (!order.ok) return order;
      const bytes = await sheets.pdf(order.value);
      return ok({
        status: 200,
        body: null,
        file: { bytes, type: 'application/pdf', name: NAMES[query.kind] },
      });
    }),
    codesPrinted: answers(SHEET_ROUTES.codesPrinted, (call) => {
      const address = addressOf(call.own, parts);
      const command = { type: 'codes-printed', placeIds: call.body.places, address } as const;
      return submit(desk, call, command, placesAnswer);
    }),
    rotateCodes: answers(SHEET_ROUTES.rotateCodes, (call) =>
      submit(desk, call, { type: 'rotate-codes', placeIds: call.body.places }, placesAnswer),
    ),
  };
  return Object.values(endpoints);
}

const NAMES = { tent: 'table-tents.pdf', card: 'room-cards.pdf', sticker: 'stickers.pdf' } as const;

const placesAnswer: Submission['answer'] = ({ changed }) => ({
  status: 200,
  body: `{"places":[${changed.map(({ json }) => json ?? 'null').join(',')}]}`,
});

/** The address that is printed: the one reserved for this host, else the one it has now. */
function addressOf(own: boolean, { desk, house }: SiteParts): string {
  const reserved = desk.get('settings', SITE)?.body?.qr.address ?? '';
  return reserved === '' ? (house(own).addresses[0] ?? '') : reserved;
}

function orderOf(
  { kind, places: wanted }: z.output<typeof SheetQuery>,
  own: boolean,
  parts: SiteParts,
): Result<SheetOrder, Refusal> {
  const { site, wifi, qr } = must(parts.desk.get('settings', SITE)?.body, 'the settings of the site');
  const all = parts.desk.all('place').flatMap(({ body }) => body ?? []);
  const chosen = wanted
    ? wanted.flatMap((id) => all.find((place) => place.id === id) ?? [])
    : all.filter((place) => place.kind !== 'counter');
  if (chosen.length === 0 || chosen.length < (wanted?.length ?? 0)) return err(NONE);
  const origin = addressOf(own, parts);
  const cardOf = (place: Place) => ({
    name: place.name,
    kind: place.kind,
    url: codeAddress(origin, place, parts.sessions.placeCode(place)),
  });
  return ok({ kind, siteName: site.name, wifi, languages: qr.languages, cards: chosen.map(cardOf) });
}
