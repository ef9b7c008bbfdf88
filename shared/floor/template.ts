import { z } from 'zod';
import { PrinterId } from '../basics/ids.ts';

const align = z.enum(['left', 'center']).default('left');
const size = z.enum(['normal', 'tall', 'large', 'huge']);

/**
 * A piece of a document, with a few safe choices. What a cook must know (banners, declared allergies) has no block: it
 * is on every paper, whatever its template leaves out. There are no blocks of raw commands.
 */
export const TemplateBlock = z.discriminatedUnion('block', [
  /** The site's name. */
  z.object({ block: z.literal('site'), size: size.default('large'), align: align.default('center') }),
  z.object({
    block: z.literal('text'),
    text: z.string().max(400),
    size: size.default('normal'),
    align: align.default('center'),
    bold: z.boolean().default(false),
  }),
  /** What this paper is, and when: the station and the time of a ticket, `BILL` and the day of a bill. */
  z.object({ block: z.literal('title') }),
  /** Where it goes, for whom, and how. `lead`: what stands large. */
  z.object({
    block: z.literal('place'),
    size: z.enum(['normal', 'large', 'huge']).default('huge'),
    lead: z.enum(['place', 'number', 'customer']).default('place'),
  }),
  /** Telephone and address, of orders that leave the house. */
  z.object({ block: z.literal('contact') }),
  z.object({
    block: z.literal('lines'),
    size: z.enum(['normal', 'tall', 'large']).default('large'),
    prices: z.boolean().default(false),
    modifiers: z.boolean().default(true),
    /** Columns by which a modifier stands in under its dish. */
    indent: z.int().min(0).max(8).default(5),
    notes: z.boolean().default(true),
    seats: z.boolean().default(true),
    /** What is in each dish. */
    allergens: z.boolean().default(false),
    group: z.enum(['none', 'station', 'course', 'seat', 'guest']).default('none'),
  }),
  /** What was said of the order as a whole. */
  z.object({ block: z.literal('note') }),
  z.object({ block: z.literal('totals') }),
  z.object({ block: z.literal('taxes') }),
  z.object({ block: z.literal('payments') }),
  /** A code that leads to the order. `text`: what stands below it. */
  z.object({ block: z.literal('qr'), text: z.string().max(200).default('') }),
  /** Who else cooks, when it is due, and what the paper is called. */
  z.object({ block: z.literal('foot') }),
  z.object({ block: z.literal('rule'), style: z.enum(['solid', 'dashed']).default('dashed') }),
  z.object({ block: z.literal('space'), lines: z.int().min(1).max(6).default(1) }),
  z.object({ block: z.literal('cut') }),
]);
export type TemplateBlock = z.infer<typeof TemplateBlock>;

/** How a document is laid out. A paper about dishes always names them. */
export const Template = z
  .array(TemplateBlock)
  .min(1)
  .max(40)
  .refine((blocks) => blocks.filter(({ block }) => block === 'lines').length === 1, {
    message: 'A layout has the dishes in it, once.',
  });
export type Template = z.infer<typeof Template>;

/** The report of a business day, and whether it prints by itself when the day is over. */
export const DayReportSettings = z.object({
  byItself: z.boolean().default(false),
  /** Where it prints by itself; null: at the first printer that prints such reports. */
  printerId: PrinterId.nullable().default(null),
});
export type DayReportSettings = z.infer<typeof DayReportSettings>;

const own = Template.nullable().default(null);

/** Paper: how documents are laid out where the house wants it otherwise (null: as they come), and the report of the day. */
export const PaperSettings = z.object({
  templates: z
    .object({ ticket: own, expo: own, packing: own, label: own, runner: own, bill: own, receipt: own })
    .prefault({}),
  dayReport: DayReportSettings.prefault({}),
});
export type PaperSettings = z.infer<typeof PaperSettings>;
