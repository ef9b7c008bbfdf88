import { useState } from 'react';
import { FailReason } from '#shared/orders/carry.ts';
import { Key } from '../../device/key.tsx';
import { say } from '#shared/i18n/runner/say.ts';
import { REASONS } from './reasons.ts';
import { Sheet } from './sheet.tsx';

/** What could not be handed over, and what becomes of it now. */
export interface Told {
  readonly reason: FailReason;
  readonly note: string;
  readonly back: boolean;
}

interface FailSheetProps {
  readonly where: string;
  readonly first: FailReason;
  readonly onTold: (told: Told) => void;
  readonly onClose: () => void;
}

/** As the host keeps it (contract). */
const LONGEST = 300;

/** Why it could not be handed over: a word, a chip or a sentence. */
export function FailSheet({ where, first, onTold, onClose }: FailSheetProps) {
  const [reason, setReason] = useState(first);
  const [chips, setChips] = useState<readonly string[]>([]);
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const note = [...chips, words.trim()].filter(Boolean).join('. ').slice(0, LONGEST);
  const tell = (back: boolean) => {
    if (reason === 'other' && note === '') return setAsked(true);
    onTold({ reason, note, back });
  };
  const turn = (chip: string) =>
    setChips((before) =>
      before.includes(chip) ? before.filter((each) => each !== chip) : [...before, chip],
    );
  const choose = (other: FailReason) => {
    setReason(other);
    setChips([]);
  };
  return (
    <Sheet title={say('whatHappened', { where })} onClose={onClose}>
      <Reasons reason={reason} onChoose={choose} chips={chips} onTurn={turn} />
      <label className="r-words">
        <span>{say('ownWords')}</span>
        <textarea
          rows={2}
          maxLength={LONGEST}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <p className="w-fault" role="alert">
        {asked && note === '' ? say('sayMore') : ''}
      </p>
      <div className="r-sheet-keys">
        <Key look="ink" onPress={() => tell(true)}>
          {say('bring')}
        </Key>
        <Key onPress={() => tell(false)}>{say('keep')}</Key>
      </div>
    </Sheet>
  );
}

interface ReasonsProps {
  readonly reason: FailReason;
  readonly onChoose: (reason: FailReason) => void;
  readonly chips: readonly string[];
  readonly onTurn: (chip: string) => void;
}

/** What it was, and what usually is behind it. */
function Reasons({ reason, onChoose, chips, onTurn }: ReasonsProps) {
  return (
    <>
      <div className="r-choice">
        {FailReason.options.map((each) => (
          <Key
            key={each}
            look={each === reason ? 'ink' : 'line'}
            pressed={each === reason}
            onPress={() => onChoose(each)}
          >
            {say(REASONS[each].word)}
          </Key>
        ))}
      </div>
      <div className="r-chips">
        {REASONS[reason].chips.map((key) => {
          const chip = say(key);
          const on = chips.includes(chip);
          return (
            <Key key={key} look={on ? 'ink' : 'line'} pressed={on} onPress={() => onTurn(chip)}>
              {chip}
            </Key>
          );
        })}
      </div>
    </>
  );
}
