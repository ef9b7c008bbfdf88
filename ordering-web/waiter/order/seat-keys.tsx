import { Octagon } from '#shared/ui/icons.tsx';
import { Key } from '../../device/key.tsx';
import { say } from '../words.ts';

/** So many seats are shown also where fewer people sit. */
export const FEWEST_SEATS = 4;

interface SeatKeysProps {
  readonly seats: readonly number[];
  readonly count: number;
  /** Whose guests must not eat something. */
  readonly allergic?: ReadonlySet<number>;
  readonly toggle: (seat: number) => void;
  readonly share: () => void;
}

/** Who gets it; `–` is for the table to share. */
export function SeatKeys({ seats, count, allergic, toggle, share }: SeatKeysProps) {
  return (
    <fieldset className="w-group">
      <legend>{say('seat')}</legend>
      <div className="w-keys w-keys-small">
        {Array.from({ length: count }, (_, at) => at + 1).map((seat) => (
          <Key
            key={seat}
            look={seats.includes(seat) ? 'ink' : 'line'}
            pressed={seats.includes(seat)}
            label={allergic?.has(seat) ? say('seatAllergy', { seat }) : say('seatKey', { seat })}
            onPress={() => toggle(seat)}
          >
            {seat}
            {allergic?.has(seat) && (
              <span className="w-seat-allergy">
                <Octagon />
              </span>
            )}
          </Key>
        ))}
        <Key
          look={seats.length === 0 ? 'ink' : 'line'}
          pressed={seats.length === 0}
          label={say('toShare')}
          onPress={share}
        >
          –
        </Key>
      </div>
    </fieldset>
  );
}
