import { useState } from 'react';
import { addressOf } from '#shared/client/address.ts';
import { PRINT_ROUTES } from '#shared/contract/routes-print.ts';
import type { Printer } from '#shared/kitchen/job.ts';
import { TEST_QUESTIONS, type TestQuestion } from '#shared/kitchen/test-questions.ts';
import { Count } from '../fields.tsx';
import { useHouse } from '../house.ts';

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
      <button type="button" className="key" onClick={() => void print()}>
        Print a test sheet
      </button>
      {asked && <Questions printer={printer} change={change} />}
    </div>
  );
}

/** What to do when an answer is no. */
const ADVICE: Readonly<Record<Exclude<TestQuestion, 'columns'>, string>> = {
  text: 'Choose under “What it is” the make that is printed on the printer. Letters that it lacks are written out, and a slip with a loss that matters says “read the screen”.',
  sizes: 'Choose another make under “What it is”: some printers know two sizes only.',
  invert: 'Choose another make under “What it is”. Without white on black, warnings are framed.',
  qr: 'Take the code out of bills and receipts under “What it looks like”, or choose another make.',
  cut: 'If it has no cutter, choose a make without one: slips are then moved far enough to tear off.',
  buzz: 'If it has a buzzer, choose the make with one; most printers have none.',
};

function Questions({ printer, change }: TestProps) {
  const [bad, setBad] = useState<readonly TestQuestion[]>([]);
  const [good, setGood] = useState<readonly TestQuestion[]>([]);
  const answer = (id: TestQuestion, isGood: boolean) => {
    setGood((all) => [...all.filter((each) => each !== id), ...(isGood ? [id] : [])]);
    setBad((all) => [...all.filter((each) => each !== id), ...(isGood ? [] : [id])]);
  };
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
            <>
              <span>{ask}</span>
              <span className="plan-keys">
                <button
                  type="button"
                  className="key"
                  aria-pressed={good.includes(id)}
                  onClick={() => answer(id, true)}
                >
                  Yes
                </button>
                <button
                  type="button"
                  className="key"
                  aria-pressed={bad.includes(id)}
                  onClick={() => answer(id, false)}
                >
                  No
                </button>
              </span>
              {bad.includes(id) && <p className="warn">{ADVICE[id]}</p>}
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
