import { useState } from 'react';
import { addressOf } from '#shared/client/address.ts';
import { PRINT_ROUTES } from '#shared/contract/routes-print.ts';
import type { Printer } from '#shared/kitchen/job.ts';
import { TEST_QUESTIONS } from '#shared/kitchen/test-questions.ts';
import { Count } from '../fields.tsx';
import { useHouse } from '../house.ts';
import { AFTER_NO, answered, settledBy, type YesNo } from './answers.ts';

interface TestProps {
  readonly printer: Printer;
  readonly change: (some: Partial<Printer>, words: string) => void;
}

/** Prints the sheet that shows what the printer can do, and asks what came out. */
export function TestSheet({ printer, change }: TestProps) {
  const house = useHouse();
  const [asked, setAsked] = useState(false);
  const print = async () => {
    const address = addressOf(PRINT_ROUTES.printTest.path, { id: printer.id });
    if (await house.act('post', address, undefined, `${printer.name}: test sheet sent`)) setAsked(true);
  };
  return (
    <div className="test-sheet">
      <p className="aside">
        It shows every kind of letter, size and sign, and asks seven questions. What you answer sets the
        printer up; Undo takes it back.
      </p>
      <div className="plan-keys">
        <button type="button" className="key" onClick={() => void print()}>
          {asked ? 'Print it once more' : 'Print a test sheet'}
        </button>
        {!asked && (
          <button type="button" className="key" onClick={() => setAsked(true)}>
            Answer its questions
          </button>
        )}
      </div>
      {asked && <Questions printer={printer} change={change} />}
    </div>
  );
}

function Questions({ printer, change }: TestProps) {
  return (
    <ol className="questions">
      {TEST_QUESTIONS.map(({ id, ask }) => (
        <li key={id}>
          {id === 'columns' ? (
            <Count
              name={ask}
              value={printer.columns}
              unit="letters"
              least={20}
              most={96}
              save={(columns) => change({ columns: columns ?? 48 }, 'columns')}
            />
          ) : (
            <Question id={id} ask={ask} printer={printer} change={change} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Question({ id, ask, printer, change }: TestProps & { readonly id: YesNo; readonly ask: string }) {
  const [sounded, setSounded] = useState(false);
  const known = answered(printer, id);
  const isYes = id === 'buzz' ? sounded : known === true;
  const answer = (yes: boolean) => {
    if (id === 'buzz') setSounded(yes);
    const some = settledBy(printer, id, yes);
    if (Object.keys(some).length > 0) change(some, `${ask} ${yes ? 'Yes' : 'No'}`);
  };
  return (
    <div className="question" role="group" aria-label={ask}>
      <span>{ask}</span>
      <span className="plan-keys">
        <button type="button" className="key" aria-pressed={isYes} onClick={() => answer(true)}>
          Yes
        </button>
        <button
          type="button"
          className="key"
          aria-pressed={known === false && !isYes}
          onClick={() => answer(false)}
        >
          No
        </button>
      </span>
      {known === false && !isYes && <p className="aside">{AFTER_NO[id]}</p>}
    </div>
  );
}
