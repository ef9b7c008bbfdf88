import { useState } from 'react';
import type { Allergen } from '#shared/menu/menu.ts';
import { Chip } from '#shared/ui/guest/chips.tsx';
import { MainKey } from '#shared/ui/guest/frame.tsx';
import { Sheet } from '#shared/ui/guest/sheet.tsx';
import { say } from '#shared/i18n/diner/say.ts';
import { word } from '#shared/i18n/words/say.ts';
import { toggled, type Filter } from './filter.ts';
import { capital } from './food-words.ts';

interface FilterBarProps {
  readonly filter: Filter;
  readonly diets: readonly Filter['diets'][number][];
  readonly allergens: readonly Allergen[];
  readonly onChange: (filter: Filter) => void;
}

/** What somebody wants to see of the menu. What they must not eat stands first. */
export function FilterBar({ filter, diets, allergens, onChange }: FilterBarProps) {
  const [choosing, setChoosing] = useState(false);
  return (
    <div className="g-chips" role="group" aria-label={say('showOnly')}>
      {filter.avoid.map((allergen) => (
        <Chip
          key={allergen}
          on
          onPress={() => onChange({ ...filter, avoid: toggled(filter.avoid, allergen) })}
        >
          {say('without', { what: word(`allergen.${allergen}`) })}
        </Chip>
      ))}
      {allergens.length > 0 && (
        <Chip on={false} onPress={() => setChoosing(true)}>
          {say('allergies')}
        </Chip>
      )}
      {diets.map((diet) => (
        <Chip
          key={diet}
          on={filter.diets.includes(diet)}
          onPress={() => onChange({ ...filter, diets: toggled(filter.diets, diet) })}
        >
          {word(`diet.${diet}`)}
        </Chip>
      ))}
      {choosing && (
        <AllergenSheet
          title={say('stayOut')}
          hint={say('stayOutHint')}
          allergens={allergens}
          chosen={filter.avoid}
          onChange={(avoid) => onChange({ ...filter, avoid })}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}

interface AllergenSheetProps {
  readonly title: string;
  readonly hint: string;
  readonly allergens: readonly Allergen[];
  readonly chosen: readonly Allergen[];
  readonly onChange: (chosen: Allergen[]) => void;
  readonly onClose: () => void;
}

export function AllergenSheet({ title, hint, allergens, chosen, onChange, onClose }: AllergenSheetProps) {
  return (
    <Sheet label={title} look="low" onClose={onClose}>
      <h2 className="g-sheet-title">{title}</h2>
      <p className="g-quiet">{hint}</p>
      <div className="g-chips g-chips-all">
        {allergens.map((allergen) => (
          <Chip
            key={allergen}
            on={chosen.includes(allergen)}
            onPress={() => onChange(toggled(chosen, allergen))}
          >
            {capital(word(`allergen.${allergen}`))}
          </Chip>
        ))}
      </div>
      <MainKey label={say('done')} onPress={onClose} />
    </Sheet>
  );
}
