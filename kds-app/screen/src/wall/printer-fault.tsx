import { canPrint, type Printer } from '#shared/kitchen/job.ts';
import { useKitchenState } from '../expo/alarm-band.tsx';
import { say } from '../words/say.ts';
import { Figure } from './figure.tsx';

/** Loud, while a printer of the station cannot print: which, why, and how many slips wait for it. */
export function PrinterFault({ printers }: { readonly printers: readonly Printer[] }) {
  const [broken] = printers.filter((printer) => !canPrint(printer));
  return broken === undefined ? null : <Fault printer={broken} />;
}

function Fault({ printer: { id, name, state } }: { readonly printer: Printer }) {
  const kitchen = useKitchenState();
  const slips = kitchen?.stations.flatMap(({ printers }) => printers).find((each) => each.id === id);
  const waiting = (slips?.waiting ?? 0) + (slips?.undecided ?? 0);
  const named = say('printerNamed', { name });
  const is = say(`printer.${state}`);
  return (
    <Figure name={waiting > 0 ? `${named} · ${is}` : named} loud shrinks>
      {waiting > 0 ? say('slipsWait', { n: waiting }) : is}
    </Figure>
  );
}
