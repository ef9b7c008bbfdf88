import type { Printer } from '#shared/kitchen/job.ts';
import type { PrinterSearch } from '#shared/kitchen/printer-search.ts';

/**
 * Whether others than the staff may reach a printer, which asks nobody for a password: its address is one of the
 * internet's, or an agent that looked for printers found it in none of its own networks.
 */
export function isOpenToOthers({ address }: Pick<Printer, 'address'>, search: PrinterSearch | null): boolean {
  const found = search?.answers.flatMap((answer) => answer.found) ?? [];
  return isPublic(hostOf(address)) || found.some((finding) => finding.outside && finding.address === address);
}

function hostOf(address: string): string {
  return /^tcp:\/\/(\[[^\]]*\]|[^:/]*)/.exec(address)?.[1] ?? '';
}

/** Written as numbers, and not among those that stay within a house. A name says nothing of that. */
function isPublic(host: string): boolean {
  if (host.startsWith('[')) return !/^\[(::1\]|fe[89ab]|f[cd])/i.test(host);
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(host)) return false;
  return !/^(10|127|192\.168|169\.254|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
    host,
  );
}
