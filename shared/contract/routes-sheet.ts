import { z } from 'zod';
import { PlaceId } from '../basics/ids.ts';
import { Place } from '../floor/place.ts';
import { route } from './route.ts';
import { SheetKind, SheetPreview } from './sheet.ts';

const places = z.array(PlaceId).min(1, 'Choose at least one table or room.').max(500);

export const SheetQuery = z.object({
  kind: SheetKind.default('tent'),
  /** Ids with commas between; left out: every table and room. */
  places: z
    .string()
    .max(20_000)
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(places)
    .optional(),
});
export const PlacesBody = z.object({ places });

export const SHEET_ROUTES = {
  previewSheet: route({
    method: 'get',
    path: '/places/sheet',
    action: 'floor.edit',
    summary: 'What a sheet of codes will look like',
    query: SheetQuery,
    answer: SheetPreview,
    status: 200,
  }),
  sheetPdf: route({
    method: 'get',
    path: '/places/sheet.pdf',
    action: 'floor.edit',
    summary: 'A sheet of codes as a PDF of A4 pages',
    query: SheetQuery,
    answer: null,
    status: 200,
  }),
  codesPrinted: route({
    method: 'post',
    path: '/places/printed',
    action: 'floor.edit',
    summary: 'The codes of these places are printed as they are now: the house remembers for which address',
    body: PlacesBody,
    answer: z.object({ places: z.array(Place) }),
    status: 200,
  }),
  rotateCodes: route({
    method: 'post',
    path: '/places/rotate',
    action: 'floor.edit',
    summary: 'Make every printed code of these places worthless; new ones have to be printed',
    body: PlacesBody,
    answer: z.object({ places: z.array(Place) }),
    status: 200,
  }),
} as const;
