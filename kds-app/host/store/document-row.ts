import type { Stored, SubjectKind } from '../desk/journal.ts';

/** Columns of a document, from a table or alias `d`. */
export const DOCUMENT = 'd.kind, d.id, d.seq, d.version, d.body, d.customer_id AS customerId';

export interface DocumentRow {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly seq: number;
  readonly version: number;
  readonly body: string | null;
  readonly customerId: string | null;
}

export function storedOf({ kind, id, seq, version, body, customerId }: DocumentRow): Stored {
  return { subject: { kind, id }, seq, version, body, customerId };
}
