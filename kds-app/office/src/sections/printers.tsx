import { useState } from 'react';
import { AddPrinter } from '../printers/add-printer.tsx';
import { CopiedAgent } from '../printers/copied-agent.tsx';
import { DayReport } from '../printers/day-report.tsx';
import { FindPrinters } from '../printers/find-printers.tsx';
import { PrinterCard } from '../printers/printer-card.tsx';
import { isWaiting } from '../printers/state-words.ts';
import { Templates } from '../printers/templates.tsx';
import { Troubles, TroublesBrief } from '../printers/troubles.tsx';
import { WaitingJobs } from '../printers/waiting-jobs.tsx';
import type { Job, Printer } from '#shared/kitchen/job.ts';
import { Card } from '../fields.tsx';
import { useAll } from '../house.ts';

const TABS = [
  ['printers', 'Printers'],
  ['waiting', 'Waiting slips'],
  ['layouts', 'What it looks like'],
  ['adding', 'Add a printer'],
] as const;
type Tab = (typeof TABS)[number][0];

/** Every printer: how it is, what waits for it, what it prints and how that looks. */
export function Printers() {
  const printers = [...useAll('printer').values()].sort((a, b) => a.name.localeCompare(b.name));
  const jobs = [...useAll('job').values()];
  const waiting = jobs.filter(isWaiting).length;
  const [tab, setTab] = useState<Tab>('printers');
  return (
    <>
      <div className="tabs" role="group" aria-label="What to see">
        {TABS.map(([each, words]) => (
          <button
            key={each}
            type="button"
            className="key"
            aria-pressed={each === tab}
            onClick={() => setTab(each)}
          >
            {each === 'waiting' && waiting > 0 ? `${words} (${waiting})` : words}
          </button>
        ))}
      </div>
      <CopiedAgent printers={printers} />
      {tab === 'printers' && (
        <Troubles printers={printers} jobs={jobs} showWaiting={() => setTab('waiting')} />
      )}
      {(tab === 'layouts' || tab === 'adding') && (
        <TroublesBrief printers={printers} show={() => setTab('printers')} />
      )}
      {tab === 'waiting' && <WaitingJobs printers={printers} />}
      {tab === 'layouts' && <Templates printers={printers} />}
      {tab === 'adding' && (
        <>
          <FindPrinters printers={printers} />
          <AddPrinter />
        </>
      )}
      {tab === 'printers' && <All printers={printers} jobs={jobs} add={() => setTab('adding')} />}
    </>
  );
}

interface AllProps {
  readonly printers: readonly Printer[];
  readonly jobs: readonly Job[];
  readonly add: () => void;
}

function All({ printers, jobs, add }: AllProps) {
  if (printers.length === 0) {
    return (
      <Card title="No printer yet">
        <p className="aside">
          Tickets are on the screens; a printer keeps the kitchen going when a screen is dark, and prints
          bills, bags and receipts.
        </p>
        <button type="button" className="key key-ink" onClick={add}>
          Add a printer
        </button>
      </Card>
    );
  }
  return (
    <>
      {printers.map((printer) => (
        <PrinterCard
          key={printer.id}
          printer={printer}
          waiting={jobs.filter((job) => job.printerId === printer.id && isWaiting(job)).length}
          open={printers.length === 1}
        />
      ))}
      <DayReport printers={printers} />
    </>
  );
}
