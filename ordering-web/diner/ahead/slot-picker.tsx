import { useEffect, useState } from 'react';
import type { SlotsView, SlotView } from '#shared/contract/routes-capacity.ts';
import { Notice, SmallKey } from '#shared/ui/guest/frame.tsx';
import { diner } from '#shared/i18n/diner/say.ts';
import { localeFor } from '#shared/i18n/language.ts';
import { sayAhead } from '#shared/i18n/ahead/say.ts';
import { useSlots } from '../cart/use-slots.ts';
import { useHouse, useWords } from '../house.ts';
import { changeAhead, type Ahead } from './ahead.ts';
import type { AheadProps } from './ahead-part.tsx';

type PickerProps = Pick<AheadProps, 'items' | 'locked' | 'slotGone'> & { readonly ahead: Ahead };

/** Days, and the times of one of them; full ones are shown as such, so that nobody wonders where they are. */
export function SlotPicker({ items, locked, slotGone, ahead }: PickerProps) {
  const [date, setDate] = useState<string | null>(null);
  const { value: view, failure, again } = useSlots(ahead.way, items, date);
  useKeptOnlyWhileOpen(view, ahead.slotId);
  useEffect(() => {
    if (slotGone) changeAhead({ slotId: null });
  }, [slotGone]);
  if (view === null || (view.date !== date && date !== null)) {
    return failure ? <Failed again={again} /> : <p role="status">{sayAhead('looking')}</p>;
  }
  const slots = view.slots.filter(({ state }) => state !== 'closed');
  return (
    <>
      <Days view={view} locked={locked} onPick={setDate} />
      {slots.length === 0 && <p>{sayAhead('noTimes')}</p>}
      <div className="g-slots">
        {slots.map((slot) => (
          <Time key={slot.id} slot={slot} locked={locked} chosen={slot.id === ahead.slotId} />
        ))}
      </div>
    </>
  );
}

/** A slot that was picked and has filled up since is not held on to. */
function useKeptOnlyWhileOpen(view: SlotsView | null, slotId: string | null): void {
  useEffect(() => {
    const picked = view?.slots.find(({ id }) => id === slotId);
    if (picked && picked.state !== 'open') changeAhead({ slotId: null });
  }, [view, slotId]);
}

function Failed({ again }: { readonly again: () => void }) {
  return (
    <Notice tone="warn" keys={<SmallKey onPress={again}>{sayAhead('again')}</SmallKey>}>
      {sayAhead('failed')}
    </Notice>
  );
}

interface DaysProps {
  readonly view: SlotsView;
  readonly locked: boolean;
  readonly onPick: (date: string) => void;
}

function Days({ view, locked, onPick }: DaysProps) {
  const { session } = useHouse();
  const locale = localeFor(diner.language(), session.site.locale);
  const [today, tomorrow] = view.days;
  const named = (date: string) => {
    if (date === today?.date) return sayAhead('today');
    if (date === tomorrow?.date) return sayAhead('tomorrow');
    return new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${date}T12:00:00Z`),
    );
  };
  return (
    <div className="g-days" role="group">
      {view.days.map(({ date, open }) => (
        <button
          key={date}
          type="button"
          className="g-day"
          aria-pressed={date === view.date}
          disabled={locked || !open}
          onClick={() => onPick(date)}
        >
          {named(date)}
        </button>
      ))}
    </div>
  );
}

interface TimeProps {
  readonly slot: SlotView;
  readonly chosen: boolean;
  readonly locked: boolean;
}

function Time({ slot, chosen, locked }: TimeProps) {
  const { time } = useWords();
  const full = slot.state === 'full';
  return (
    <button
      type="button"
      className="g-slot"
      aria-pressed={chosen}
      disabled={locked || full}
      onClick={() => changeAhead({ slotId: slot.id })}
    >
      {full ? <s>{time(slot.from)}</s> : time(slot.from)}
      {full && <small>{sayAhead('full')}</small>}
    </button>
  );
}
