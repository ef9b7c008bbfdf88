import type { Printer, PrinterState } from '#shared/kitchen/job.ts';

const WORDS: Readonly<Record<PrinterState, string>> = {
  unknown: 'not heard yet',
  ready: 'ready',
  paper_low: 'paper low',
  paper_out: 'out of paper',
  cover_open: 'cover open',
  cutter_error: 'cutter jammed',
  error: 'not working',
  unreachable: 'not reached',
};

/** How the printers of a station are: `Printer Grill 1 ready`. */
export function PrinterWords({ printers }: { readonly printers: readonly Printer[] }) {
  if (printers.length === 0) return null;
  return printers.slice(0, 2).map(({ id, name, state }, index) => (
    <span key={id} className={state === 'ready' || state === 'unknown' ? '' : 'device-fault'}>
      {index > 0 && ' · '}Printer {name} <b>{WORDS[state]}</b>
    </span>
  ));
}
