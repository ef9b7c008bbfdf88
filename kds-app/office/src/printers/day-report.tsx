import { useState } from 'react';
import { addressOf } from '#shared/client/address.ts';
import { PRINT_ROUTES } from '#shared/contract/routes-print.ts';
import type { Settings } from '#shared/floor/settings.ts';
import type { Printer } from '#shared/kitchen/job.ts';
import { Card, Pick, Switch } from '../fields.tsx';
import { useHouse, useSettings } from '../house.ts';

interface ReportProps {
  readonly printers: readonly Printer[];
}

const named = (printers: readonly Printer[]) => printers.map(({ id, name }) => [String(id), name] as const);
/** The first that prints such reports. */
const usualOf = (printers: readonly Printer[]) => printers.find(({ documents }) => documents.includes('day'));

/** The report of the day: now, and by itself when the day is over. */
export function DayReport({ printers }: ReportProps) {
  const settings = useSettings();
  if (!settings || printers.length === 0) return null;
  return (
    <Card title="Day report">
      <p className="aside">
        What the day brought: orders, takings by way of payment, taxes, tips, voids, and how the stations did.
      </p>
      <Now printers={printers} />
      <ByItself printers={printers} settings={settings} />
    </Card>
  );
}

function Now({ printers }: ReportProps) {
  const house = useHouse();
  const [chosen, setChosen] = useState('');
  const at = printers.find(({ id }) => id === chosen) ?? usualOf(printers) ?? printers[0];
  const print = () => {
    const address = addressOf(PRINT_ROUTES.printDay.path);
    void house.act('post', address, { printerId: at?.id }, 'the day so far is printing');
  };
  return (
    <>
      <Pick name="Print it on" value={String(at?.id ?? '')} options={named(printers)} save={setChosen} />
      <button type="button" className="key" onClick={print}>
        Print the day so far
      </button>
    </>
  );
}

function ByItself({ printers, settings }: ReportProps & { readonly settings: Settings }) {
  const house = useHouse();
  const { byItself, printerId } = settings.paper.dayReport;
  const usual = usualOf(printers);
  const set = (change: Partial<Settings['paper']['dayReport']>, words: string) =>
    house.edit(({ paper }) => ({ paper: { ...paper, dayReport: { ...paper.dayReport, ...change } } }), words);
  const first = usual ? `the first that prints day reports: ${usual.name}` : 'choose one';
  return (
    <div className="apart">
      <Switch
        name="Print it by itself when the day is over"
        means={`The business day ends at ${settings.site.dayStartHour}:00. Switched off at night, it prints when the kitchen computer starts again. A day without orders prints nothing.`}
        on={byItself}
        save={(on) => set({ byItself: on }, on ? 'day report by itself' : 'day report only when asked')}
      />
      {byItself && (
        <Pick
          name="By itself on"
          value={String(printerId ?? '')}
          options={[['', first], ...named(printers)]}
          save={(id) => {
            const chosen = printers.find((each) => each.id === id)?.id ?? null;
            set({ printerId: chosen }, 'where the day report prints');
          }}
        />
      )}
      {byItself && printerId === null && !usual && (
        <p className="warn">No printer prints day reports yet: choose one.</p>
      )}
    </div>
  );
}
