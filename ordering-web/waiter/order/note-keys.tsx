import { useState } from 'react';
import type { MenuItem } from '#shared/contract/menu-view.ts';
import { Allergen } from '#shared/menu/menu.ts';
import { Octagon } from '#shared/ui/icons.tsx';
import { useSettings } from '../house.ts';
import { Key } from '../../device/key.tsx';
import { conflicts } from '../../menu/allergy.ts';
import { say } from '../words.ts';
import { saysPhrase, togglePhrase } from './phrases.ts';
import { allergenWord, allergenWords } from '../floor/allergies.ts';

interface NoteFieldProps {
  readonly note: string;
  readonly set: (note: string) => void;
  readonly label?: string;
}

/** What else the kitchen should know, in as many characters as the house takes. */
export function NoteField({ note, set, label = say('noteKitchen') }: NoteFieldProps) {
  const settings = useSettings();
  return (
    <label className="w-note">
      <span>{label}</span>
      <textarea
        rows={2}
        value={note}
        maxLength={settings?.limits.noteLength ?? 300}
        onChange={(event) => set(event.target.value)}
      />
    </label>
  );
}

/** What the house often writes: one tap each. */
export function PhraseKeys({ note, set }: Pick<NoteFieldProps, 'note' | 'set'>) {
  const settings = useSettings();
  const most = settings?.limits.noteLength ?? 300;
  const phrases = settings?.service.notes ?? [];
  if (phrases.length === 0) return null;
  return (
    <div className="w-keys w-keys-two w-keys-phrases" role="group" aria-label={say('phrases')}>
      {phrases.map((phrase) => {
        const on = saysPhrase(note, phrase);
        const next = togglePhrase(note, phrase);
        return (
          <Key
            key={phrase}
            look={on ? 'ink' : 'line'}
            pressed={on}
            disabled={next.length > most}
            onPress={() => set(next)}
          >
            {phrase}
          </Key>
        );
      })}
    </div>
  );
}

interface AllergyKeysProps {
  readonly item: MenuItem;
  readonly modifierIds: readonly string[];
  readonly allergies: readonly Allergen[];
  readonly set: (allergies: Allergen[]) => void;
  /** Of everything that this guest has; null: of these plates alone. */
  readonly seat?: number | null;
}

/** What this guest must not eat, and whether the dish as chosen holds it. */
export function AllergyKeys({ item, modifierIds, allergies, set, seat = null }: AllergyKeysProps) {
  const [open, setOpen] = useState(false);
  const clash = conflicts(item, modifierIds, allergies);
  const toggle = (each: Allergen) =>
    set(allergies.includes(each) ? allergies.filter((other) => other !== each) : [...allergies, each]);
  return (
    <div className="w-allergy">
      {clash.length > 0 && (
        <p className="w-conflict" role="alert">
          <Octagon /> {say('conflict', { what: allergenWords(clash) })}
        </p>
      )}
      <Key look="allergy" pressed={open || allergies.length > 0} onPress={() => setOpen(!open)}>
        <Octagon />{' '}
        {allergies.length > 0 ? say('allergyIs', { what: allergenWords(allergies) }) : say('allergy')}
      </Key>
      {open && seat !== null && <p className="w-dialog-why">{say('allergyOfSeat', { seat })}</p>}
      {open && (
        <div className="w-keys w-keys-allergens">
          {Allergen.options.map((each) => (
            <Key
              key={each}
              look={allergies.includes(each) ? 'ink' : 'line'}
              pressed={allergies.includes(each)}
              onPress={() => toggle(each)}
            >
              {allergenWord(each)}
            </Key>
          ))}
        </div>
      )}
    </div>
  );
}
