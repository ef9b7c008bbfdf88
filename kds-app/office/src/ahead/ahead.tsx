import type { SlotPlan } from '#shared/floor/capacity-settings.ts';
import { Card, Count, Several } from '../fields.tsx';
import { useHouse, useSettings } from '../house.ts';
import { TYPES } from '../words.ts';
import { TimeOfDay } from './time-of-day.tsx';
import { Windows } from './windows.tsx';

const WEEKDAYS = [
  ['1', 'Mon'],
  ['2', 'Tue'],
  ['3', 'Wed'],
  ['4', 'Thu'],
  ['5', 'Fri'],
  ['6', 'Sat'],
  ['7', 'Sun'],
] as const;
const FRESH: SlotPlan = {
  orderTypes: ['takeout'],
  weekdays: [],
  from: '12:00',
  to: '21:00',
  slotMinutes: 15,
  leadMinutes: 30,
  daysAhead: 7,
};

/** When orders ahead are taken, and how much of the kitchen they may have. */
export function Ahead() {
  const house = useHouse();
  const settings = useSettings();
  if (settings === null) return null;
  const { slots } = settings;
  const save = (next: (plans: readonly SlotPlan[]) => SlotPlan[], words: string) =>
    house.edit((now) => ({ slots: { ...now.slots, plans: next(now.slots.plans) } }), words);
  return (
    <>
      <p>
        Guests pick a window of time. A window is offered while the stations have minutes for what is in the
        order, so that no window is sold twice.
      </p>
      {slots.plans.length === 0 && <p>No windows yet: guests order for as soon as possible only.</p>}
      {slots.plans.map((plan, index) => (
        <PlanCard
          // The plans have no names of their own; one that is changed stays where it is.
          key={index}
          plan={plan}
          title={`Windows ${index + 1}`}
          save={(change, words) =>
            save((plans) => plans.map((each, at) => (at === index ? { ...each, ...change } : each)), words)
          }
          remove={() => save((plans) => plans.toSpliced(index, 1), `windows ${index + 1} removed`)}
        />
      ))}
      <p>
        <button
          type="button"
          className="key"
          onClick={() => save((plans) => [...plans, FRESH], 'windows added')}
        >
          Add windows
        </button>
      </p>
      <WalkIns percent={slots.walkInPercent} />
      {slots.plans.length > 0 && (
        <Windows types={[...new Set(slots.plans.flatMap((plan) => plan.orderTypes))]} />
      )}
    </>
  );
}

function WalkIns({ percent }: { readonly percent: number }) {
  const house = useHouse();
  return (
    <Card title="Who orders now">
      <Count
        name="Kept for orders now"
        means="This share of every station is in no window: for tables, and for those who order for as soon as possible."
        value={percent}
        unit="%"
        least={0}
        most={90}
        save={(value) =>
          house.edit(
            (now) => ({ slots: { ...now.slots, walkInPercent: value ?? 30 } }),
            'kept for orders now',
          )
        }
      />
    </Card>
  );
}

interface PlanProps {
  readonly plan: SlotPlan;
  readonly title: string;
  readonly save: (change: Partial<SlotPlan>, words: string) => void;
  readonly remove: () => void;
}

function PlanCard({ plan, title, save, remove }: PlanProps) {
  return (
    <Card title={title}>
      <Several
        name="For"
        chosen={plan.orderTypes}
        options={TYPES}
        save={(orderTypes) => orderTypes.length > 0 && save({ orderTypes }, `${title}: for what`)}
      />
      <Several
        name="On"
        means="None chosen: every day."
        chosen={plan.weekdays.map(String)}
        options={WEEKDAYS}
        save={(days) => save({ weekdays: days.map(Number).toSorted((a, b) => a - b) }, `${title}: days`)}
      />
      <TimeOfDay
        name="From"
        value={plan.from}
        before={plan.to}
        save={(from) => save({ from }, `${title}: from`)}
      />
      <TimeOfDay name="To" value={plan.to} after={plan.from} save={(to) => save({ to }, `${title}: to`)} />
      <Lengths plan={plan} title={title} save={save} />
      <button type="button" className="key" onClick={remove}>
        Remove these windows
      </button>
    </Card>
  );
}

function Lengths({ plan, title, save }: Omit<PlanProps, 'remove'>) {
  return (
    <>
      <Count
        name="Each window"
        means="In steps of five minutes."
        value={plan.slotMinutes}
        unit="minutes"
        least={5}
        most={240}
        save={(value) =>
          save({ slotMinutes: Math.max(5, Math.round((value ?? 15) / 5) * 5) }, `${title}: length`)
        }
      />
      <Count
        name="Ordered at the latest"
        value={plan.leadMinutes}
        unit="minutes before it begins"
        least={0}
        most={10_080}
        save={(value) => save({ leadMinutes: value ?? 30 }, `${title}: latest order`)}
      />
      <Count
        name="Ordered at the earliest"
        value={plan.daysAhead}
        unit="days ahead"
        least={0}
        most={60}
        save={(value) => save({ daysAhead: value ?? 7 }, `${title}: days ahead`)}
      />
    </>
  );
}
