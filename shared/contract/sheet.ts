import { z } from 'zod';
import { WifiSettings } from '../floor/settings.ts';

/** Tents of A6 to fold, four on A4; cards of A6 for rooms; a sheet of 24 labels of 70 by 37 mm. */
export const SheetKind = z.enum(['tent', 'card', 'sticker']);
export type SheetKind = z.infer<typeof SheetKind>;

const at = { x: z.number(), y: z.number() };

/**
 * One thing on a printed page. Lengths in millimetres from the upper left corner, type in points; `y` of a text is its
 * baseline, and a text that is wider than its `width` is set smaller. `turned`: upside down on the page.
 */
export const Mark = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    ...at,
    width: z.number(),
    text: z.string(),
    size: z.number(),
    bold: z.boolean(),
    quiet: z.boolean(),
    align: z.enum(['start', 'middle']),
    turned: z.boolean(),
  }),
  z.object({ type: z.literal('code'), ...at, side: z.number(), says: z.string(), turned: z.boolean() }),
  z.object({ type: z.literal('bar'), ...at, width: z.number(), height: z.number() }),
  z.object({ type: z.literal('line'), ...at, width: z.number(), height: z.number(), fold: z.boolean() }),
]);
export type Mark = z.infer<typeof Mark>;

/** What is printed, page by page, for a person to look at first. */
export const SheetPreview = z.object({
  width: z.number(),
  height: z.number(),
  pages: z.array(z.array(Mark)),
  /** The address that the codes lead to. */
  address: z.string(),
  /** Letters of the site's name, the places' or the Wi-Fi's that no typeface of the printer's has; they are left out. */
  unprintable: z.array(z.string()),
});
export type SheetPreview = z.infer<typeof SheetPreview>;

/** One place on a sheet. */
export const SheetCard = z.object({
  /** What is called out: `T4`. */
  name: z.string(),
  kind: z.enum(['table', 'room', 'counter']),
  /** What the code says, and what is printed to type by hand. */
  url: z.string(),
});
export type SheetCard = z.infer<typeof SheetCard>;

/** Everything that a sheet is drawn from. */
export const SheetOrder = z.object({
  kind: SheetKind,
  siteName: z.string(),
  wifi: WifiSettings,
  /** Primary tags, the first one largest. */
  languages: z.array(z.string()),
  cards: z.array(SheetCard),
});
export type SheetOrder = z.infer<typeof SheetOrder>;
