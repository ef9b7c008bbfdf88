import { z } from 'zod';
import { DeviceId } from '../basics/ids.ts';
import { Instant } from '../basics/instant.ts';

/**
 * How a printer was found: it says over mDNS that it is there, something takes a connection where printers take raw
 * bytes, a device file of USB or of a serial line stands for it, or it is a queue of a print server.
 */
export const FoundBy = z.enum(['mdns', 'probe', 'usb', 'serial', 'queue']);
export type FoundBy = z.infer<typeof FoundBy>;

/** A device that may be a printer, as an agent came across it. A hint: only a test slip tells. */
export const PrinterFinding = z.object({
  /** As `Printer.address` takes it. */
  address: z.string().min(1).max(200),
  name: z.string().max(80),
  maker: z.string().max(60).nullable().default(null),
  model: z.string().max(80).nullable().default(null),
  how: FoundBy,
  /** Its address is in none of the networks that the agent is in: others than the staff may reach it too. */
  outside: z.boolean().default(false),
});
export type PrinterFinding = z.infer<typeof PrinterFinding>;

/** So many of one agent are told; a network with more is not a kitchen's. */
export const MOST_FINDINGS = 60;

/** What one agent found when it last looked. */
export const SearchAnswer = z.object({
  agentId: DeviceId,
  /** Which search it answers. */
  asked: z.int(),
  at: Instant,
  found: z.array(PrinterFinding).max(MOST_FINDINGS),
  /** What could not be looked for, in words. */
  detail: z.string().max(300).default(''),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** The last search for printers: what was asked of the agents, and what they answered, perhaps to one before. */
export const PrinterSearch = z.object({
  /** Counts up with every search. */
  asked: z.int(),
  askedAt: Instant,
  by: z.string(),
  /** Also knock at the raw port of every address in the agents' own networks. */
  probe: z.boolean(),
  answers: z.array(SearchAnswer),
});
export type PrinterSearch = z.infer<typeof PrinterSearch>;

/** There is one search of the house, and this is its id. */
export const SEARCH_ID = 'printers';

/** An agent that comes by later than so many seconds does not look any more: nobody waits for it. */
export const SEARCH_FRESH_S = 120;
