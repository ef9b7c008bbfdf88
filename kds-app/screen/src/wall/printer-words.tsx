import type { Printer } from '#shared/kitchen/job.ts';
import { say } from '../words/say.ts';
import { rich } from '../words/rich.tsx';

/** How the printers of a station are: `Printer Grill 1 ready`. */
export function PrinterWords({ printers }: { readonly printers: readonly Printer[] }) {
  if (printers.length === 0) return null;
  return printers.slice(0, 2).map(({ id, name, state }, index) => (
    <span key={id} className={state === 'ready' || state === 'unknown' ? '' : 'device-fault'}>
      {index > 0 && ' · '}
      {rich(say('printerIs', { name, state: say(`printer.${state}`) }))}
    </span>
  ));
}
