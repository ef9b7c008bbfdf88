import { useState } from 'react';
import { AddPrinter } from '../printers/add-printer.tsx';
import { PrinterCard } from '../printers/printer-card.tsx';
import { Templates } from '../printers/templates.tsx';
import { WaitingJobs } from '../printers/waiting-jobs.tsx';
import { useAll } from '../house.ts';

const TABS = [
  ['printers', 'Printers'],
  ['waiting', 'Waiting slips'],
  ['layouts', 'What it looks like'],
] as const;

/** Every printer: how it is, what waits for it, what it prints and how that looks. */
export function Printers() {
  const printers = [...useAll('printer').values()].sort((a, b) => a.name.localeCompare(b.name));
  const [tab, setTab] = useState<(typeof TABS)[number][0]>('printers');
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
            {words}
          </button>
        ))}
      </div>
      {tab === 'waiting' && <WaitingJobs printers={printers} />}
      {tab === 'layouts' && <Templates printers={printers} />}
      {tab === 'printers' && (
        <>
          {printers.length === 0 && (
            <p>
              No printer yet. Tickets are on the screens; a printer keeps the kitchen going when a screen is
              dark, and prints bills, bags and receipts.
            </p>
          )}
          {printers.map((printer) => (
            <PrinterCard key={printer.id} printer={printer} />
          ))}
          <AddPrinter />
        </>
      )}
    </>
  );
}
