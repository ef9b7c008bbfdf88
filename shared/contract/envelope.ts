import { z } from 'zod';
import type { DocumentKind } from './documents.ts';

/** What a document comes in: see `Document`. */
export function envelope<K extends DocumentKind, S extends z.ZodType>(kind: K, body: S) {
  return z.object({ kind: z.literal(kind), id: z.string(), seq: z.int(), body: body.nullable() });
}
