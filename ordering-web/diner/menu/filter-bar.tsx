import { useState } from 'react';
import type { Allergen } from '#shared/menu/menu.ts';
import { Chip } from '#shared/ui/guest/chips.tsx';
import { MainKey } from '#shared/ui/guest/frame.tsx';
import { Sheet } from '#shared/ui/guest/sheet.tsx';
import { toggled, type Filter } from './filter.ts';
import { ALLERGEN_WORDS, capital, DIET_WORDS } from './food-words.ts';

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
    <div className="g-chips" role="group" aria-label="Show only">
      {filter.avoid.map((allergen) => (
        <Chip
          key={allergen}
          on
          onPress={() => onChange({ ...filter, avoid: toggled(filter.avoid, allergen) })}
        >
          No {ALLERGEN_WORDS[allergen]}
        </Chip>
      ))}
      {allergens.length > 0 && (
        <Chip on={false} onPress={() => setChoosing(true)}>
          Allergies
        </Chip>
      )}
      {diets.map((diet) => (
        <Chip
          key={diet}
          on={filter.diets.includes(diet)}
          onPress={() => onChange({ ...filter, diets: toggled(filter.diets, diet) })}
        >
          {DIET_WORDS[diet]}
        </Chip>
      ))}
      {choosing && (
        <AllergenSheet
          title="What must stay out?"
          hint="Dishes with these are not shown. Kitchens have traces: when you send, you can tell the cooks."
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
            {capital(ALLERGEN_WORDS[allergen])}
          </Chip>
        ))}
      </div>
      <MainKey label="Done" onPress={onClose} />
    </Sheet>
  );
}
