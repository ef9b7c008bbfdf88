import type { Settings } from '#shared/floor/settings.ts';
import { followPath } from '#shared/floor/codes.ts';
import { lanAddresses } from './addresses.ts';
import { followCode } from './access/follow-code.ts';

/**
 * Where a telephone follows an order, as paper has it: by the house's address from outside, else by the one that is
 * reserved for this host, else by the one it has now. Null: a telephone would not get there.
 */
export function paperLink(
  orderId: string,
  { notices, qr }: Pick<Settings, 'notices' | 'qr'>,
  { codeSecret, port, here = lanAddresses }: LinkParts,
): string | null {
  const [lan] = here();
  const now = lan === undefined || port === null ? null : `http://${lan}:${port}`;
  const origin = notices.publicUrl || qr.address || now;
  return origin === null ? null : `${origin}${followPath(orderId, followCode(codeSecret, orderId))}`;
}

export interface LinkParts {
  readonly codeSecret: Buffer;
  /** Null: the host is not served yet. */
  readonly port: number | null;
  /** The addresses on the LAN that this host has now. */
  readonly here?: () => readonly string[];
}
