import { formatAmount } from '#shared/basics/money.ts';
import type { MenuItem } from '#shared/contract/menu-view.ts';
import type { Modifier, ModifierGroup } from '#shared/menu/menu.ts';
import { Key } from '../../device/key.tsx';
import { useTablet } from '../tablet.ts';
import { choiceGroups, chosenIn, toggleModifier } from '../../menu/choices.ts';
import type { DraftLine } from './draft.ts';
import { ModifierName } from './modifier-name.tsx';
import { say } from '../words.ts';

type Chosen = DraftLine['modifiers'];

interface ChoiceKeysProps {
  readonly item: MenuItem;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}

/** Every choice of a dish in one sheet: what is needed first, then what may be changed. */
export function ChoiceKeys({ item, chosen, choose }: ChoiceKeysProps) {
  const { needed, changes } = choiceGroups(item);
  return [...needed, ...changes].map((group) => (
    <GroupKeys key={group.id} group={group} chosen={chosen} choose={choose} />
  ));
}

interface GroupKeysProps extends Omit<ChoiceKeysProps, 'item'> {
  readonly group: ModifierGroup;
}

function GroupKeys({ group, chosen, choose }: GroupKeysProps) {
  const count = chosenIn(group, chosen);
  return (
    <fieldset className="w-group">
      <legend>
        <bdi>{group.name}</bdi>{' '}
        <span className={count < group.min ? 'w-group-needed' : ''}>{groupWords(group, count)}</span>
      </legend>
      <div className={isLong(group) ? 'w-keys w-keys-two' : 'w-keys'}>
        {group.modifiers.map((modifier) => {
          const on = chosen.some((each) => each.modifierId === modifier.id);
          return (
            <ModifierKey
              key={modifier.id}
              modifier={modifier}
              on={on}
              onPress={() => choose(toggleModifier(group, chosen, modifier))}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

const LONGEST_WORD = 9;
const LONGEST_NAME = 15;

/** Names that do not fit three to a row without being broken. */
function isLong(group: ModifierGroup): boolean {
  return group.modifiers.some(
    ({ name }) => name.length > LONGEST_NAME || name.split(' ').some((word) => word.length > LONGEST_WORD),
  );
}

function groupWords(group: ModifierGroup, count: number): string {
  if (group.min > 0 && count < group.min)
    return group.min === 1 ? say('needed') : say('moreNeeded', { n: group.min - count });
  return group.min === 0 && group.max > 1 && group.max < group.modifiers.length
    ? say('upTo', { n: group.max })
    : '';
}

interface ModifierKeyProps {
  readonly modifier: Modifier;
  readonly on: boolean;
  readonly onPress: () => void;
}

function ModifierKey({ modifier, on, onPress }: ModifierKeyProps) {
  const { session } = useTablet();
  const { currency, locale } = session.site;
  return (
    <Key look={on ? 'ink' : 'line'} pressed={on} disabled={!modifier.available && !on} onPress={onPress}>
      <span className={modifier.available ? '' : 'w-struck'}>
        <ModifierName name={modifier.name} prefix={modifier.prefix} plain />
        {modifier.price > 0 && <small> +{formatAmount(modifier.price, currency, locale)}</small>}
        {!modifier.available && <small> 86</small>}
      </span>
    </Key>
  );
}
