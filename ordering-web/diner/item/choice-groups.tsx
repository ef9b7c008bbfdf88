import type { MenuItem } from '#shared/contract/menu-view.ts';
import type { Modifier, ModifierGroup } from '#shared/menu/menu.ts';
import { ChoiceGroup, ChoiceRow, ChoiceTile } from '#shared/ui/guest/choices.tsx';
import { say } from '#shared/i18n/diner/say.ts';
import { chosenIn, toggleModifier } from '../../menu/choices.ts';
import type { Chosen } from '../cart/cart.ts';
import { useWords } from '../house.ts';
import { capital, modifierWords } from '../menu/food-words.ts';

interface ChoiceGroupsProps {
  readonly item: MenuItem;
  readonly chosen: Chosen;
  /** Groups that were forgotten when the person wanted to go on. */
  readonly missing: readonly string[];
  readonly onChange: (chosen: Chosen) => void;
}

/** The questions about a dish, needed ones first. */
export function ChoiceGroups({ item, chosen, missing, onChange }: ChoiceGroupsProps) {
  const groups = [
    ...item.modifierGroups.filter((group) => group.min > 0),
    ...item.modifierGroups.filter((group) => group.min === 0),
  ];
  return groups.map((group) => (
    <ChoiceGroup
      key={group.id}
      title={group.name}
      rule={ruleOf(group)}
      needed={group.min > 0}
      problem={missing.includes(group.id) ? say('ruleFirst', { rule: ruleOf(group) }) : null}
    >
      <Choices group={group} chosen={chosen} onChange={onChange} />
    </ChoiceGroup>
  ));
}

interface ChoicesProps {
  readonly group: ModifierGroup;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

/** So many short answers without a price stand side by side. */
const MOST_TILES = 5;

function Choices({ group, chosen, onChange }: ChoicesProps) {
  const { price } = useWords();
  const one = group.min === 1 && group.max === 1;
  const full = !one && group.max > 1 && chosenIn(group, chosen) >= group.max;
  const drawn = group.modifiers.every((modifier) => modifier.picture !== null);
  const tiles =
    one && group.modifiers.length <= MOST_TILES && group.modifiers.every((each) => each.price === 0);
  const choiceOf = (modifier: Modifier) => ({
    name: capital(modifierWords(modifier)),
    group: group.id,
    of: one ? ('one' as const) : ('several' as const),
    chosen: chosen.some((each) => each.modifierId === modifier.id),
    soldOut: !modifier.available,
    full,
    onChoose: () => onChange(toggleModifier(group, chosen, modifier)),
  });
  if (tiles) {
    return (
      <div className={`g-tiles ${drawn ? '' : 'g-tiles-plain'}`}>
        {group.modifiers.map((modifier) => (
          <ChoiceTile key={modifier.id} {...choiceOf(modifier)} picture={drawn ? modifier.picture : null} />
        ))}
      </div>
    );
  }
  return (
    <div className="g-rows">
      {group.modifiers.map((modifier) => (
        <ChoiceRow
          key={modifier.id}
          {...choiceOf(modifier)}
          price={modifier.price > 0 ? `+ ${price(modifier.price)}` : null}
        />
      ))}
    </div>
  );
}

function ruleOf({ min, max }: ModifierGroup): string {
  if (min === 0) return max === 1 ? say('ruleOneFree') : say('ruleUpTo', { n: max });
  if (min === 1 && max === 1) return say('ruleOne');
  return say(min === max ? 'ruleExactly' : 'ruleLeast', { n: min });
}
