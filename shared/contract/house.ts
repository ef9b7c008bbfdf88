import { z } from 'zod';
import { StationId } from '../basics/ids.ts';
import { KitchenSettings } from '../floor/settings.ts';
import { Staff } from '../people/staff.ts';
import { HostProof, ProofAsked } from './proof.ts';
import { route } from './route.ts';

/** The site as every page shows it: its name, and how it writes money and time. */
const Site = z.object({
  id: z.string(),
  name: z.string(),
  currency: z.string(),
  /** BCP 47. */
  locale: z.string(),
  timeZone: z.string(),
});

/** A person of the sample restaurant and the PIN to try the pages with. */
export const SamplePin = z.object({ name: z.string(), role: Staff.shape.role, pin: z.string() });
export type SamplePin = z.infer<typeof SamplePin>;

/**
 * `GET /house`: what a newcomer needs to find every page, told to anybody on the network.
 * It holds nothing secret: PINs appear only for the sample restaurant and only to a page on the host's own machine.
 */
export const House = z.object({
  site: Site,
  /** Where this host can be reached, best for phones first, without a trailing slash: `http://192.168.1.20:8080`. */
  addresses: z.array(z.string()),
  /** HTTPS, without which no page can give alerts: where it is, and what is wrong with it. */
  secure: z
    .object({ addresses: z.array(z.string()), fault: z.string().nullable() })
    .default({ addresses: [], fault: null }),
  /** The data is the sample restaurant's. */
  sample: z.boolean(),
  /** Empty unless `sample` and the page is on the host's own machine. */
  pins: z.array(SamplePin).default([]),
  /** A table to try ordering at, and the address of its page for a phone. */
  table: z.object({ name: z.string(), url: z.string() }).nullable(),
  /** The page on which the virtual printer shows its paper; null while none runs. */
  paperUrl: z.string().nullable(),
  /** What the pick-up board does when an order is ready. */
  pickUp: KitchenSettings.shape.pickUp,
  /** The kitchen's stations in the order of the house, the expo among them. */
  stations: z.array(z.object({ id: StationId, name: z.string() })),
});
export type House = z.infer<typeof House>;

/** What anybody may ask of a house. */
export const HOUSE_ROUTES = {
  getHouse: route({
    method: 'get',
    path: '/house',
    action: 'anyone',
    summary: 'The pages of this house and where to find them',
    answer: House,
    status: 200,
  }),
  proveHost: route({
    method: 'get',
    path: '/proof',
    action: 'anyone',
    summary: 'This host holds its key: a signature of the nonce and of the address that was asked',
    query: ProofAsked,
    answer: HostProof,
    status: 200,
  }),
} as const;
