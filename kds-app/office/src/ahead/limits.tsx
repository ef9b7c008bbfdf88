import type { CapacitySettings } from '#shared/floor/capacity-settings.ts';
import { Card, Count, Several } from '../fields.tsx';
import { useHouse, useSettings } from '../house.ts';
import { TYPES } from '../words.ts';

/** From how much work on the level changes, and what is paused then. */
export function Limits() {
  const house = useHouse();
  const settings = useSettings();
  if (settings === null) return null;
  const { capacity } = settings;
  const save = (change: Partial<CapacitySettings>, words: string) =>
    house.edit((now) => ({ capacity: { ...now.capacity, ...change } }), words);
  return (
    <Card title="When the level changes">
      <Count
        name="Busy from"
        means="So much work waits at one station."
        value={capacity.busyMinutes}
        unit="minutes of work"
        least={1}
        most={600}
        save={(value) => save({ busyMinutes: value ?? 15 }, 'busy from')}
      />
      <Count
        name="Full from"
        value={capacity.fullMinutes}
        unit="minutes of work"
        least={2}
        most={600}
        save={(value) => save({ fullMinutes: value ?? 30 }, 'full from')}
      />
      <Count
        name="Left again"
        means="So far below, so that it does not come and go."
        value={capacity.easeMinutes}
        unit="minutes below"
        least={0}
        most={60}
        save={(value) => save({ easeMinutes: value ?? 5 }, 'when a level is left')}
      />
      <Pauses capacity={capacity} save={save} />
    </Card>
  );
}

interface PausesProps {
  readonly capacity: CapacitySettings;
  readonly save: (change: Partial<CapacitySettings>, words: string) => void;
}

function Pauses({ capacity, save }: PausesProps) {
  return (
    <>
      <Several
        name="Paused when busy"
        means="Guests read why, and when to try again. Staff can always order."
        chosen={capacity.pauseAtBusy}
        options={TYPES}
        save={(pauseAtBusy) => save({ pauseAtBusy }, 'what is paused when busy')}
      />
      <Several
        name="Paused when full"
        chosen={capacity.pauseAtFull}
        options={TYPES}
        save={(pauseAtFull) => save({ pauseAtFull }, 'what is paused when full')}
      />
    </>
  );
}
