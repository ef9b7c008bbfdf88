import type { SlotView } from '#shared/contract/routes-capacity.ts';
import { room } from '#shared/i18n/room/say.ts';
import { useWords } from '../house.ts';
import { leftIn } from './morning.ts';

interface SlotGridProps {
  readonly label: string;
  readonly slots: readonly SlotView[];
  /** The id of the chosen one. */
  readonly chosen: string | null;
  readonly disabled: boolean;
  readonly onChoose: (slot: SlotView) => void;
}

/** Windows side by side; what is full or too late stays to be seen, struck through. */
export function SlotGrid({ label, slots, chosen, disabled, onChoose }: SlotGridProps) {
  const { time } = useWords();
  return (
    <div className="r-slots" role="radiogroup" aria-label={label}>
      {slots.map((slot) => {
        const mine = slot.id === chosen;
        const shut = slot.state !== 'open' && !mine;
        const left = mine ? null : fewIn(slot);
        return (
          <button
            key={slot.id}
            type="button"
            role="radio"
            aria-checked={mine}
            className={`r-slot${mine ? ' r-slot-mine' : ''}${shut ? ' r-slot-shut' : ''}`}
            disabled={shut || disabled}
            onClick={() => onChoose(slot)}
          >
            <b>{time(slot.from)}</b>
            <span className={left === 1 ? 'r-few' : ''}>{wordsOf(slot, mine, left)}</span>
          </button>
        );
      })}
    </div>
  );
}

/** So few that it is worth saying. */
const FEW = 9;

function fewIn(slot: SlotView): number | null {
  const left = leftIn(slot);
  return left !== null && left <= FEW ? left : null;
}

function wordsOf({ state }: SlotView, mine: boolean, left: number | null): string {
  if (mine) return room.say(state === 'open' ? 'yours' : 'fullNow');
  if (state !== 'open') return room.say(state);
  if (left === 1) return room.say('lastOne');
  return left === null ? room.say('free') : room.say('left', { n: left });
}
