import type { ReactNode } from 'react';
import { ModifierName } from './modifier-name.tsx';
import type { Allergen, ModifierPrefix } from '#shared/menu/menu.ts';
import { Octagon } from '#shared/ui/icons.tsx';
import { Quantity } from '#shared/ui/line-pieces.tsx';
import { allergenWords } from '../floor/allergies.ts';
import { say } from '../words.ts';

interface LineRowProps {
  readonly quantity: number;
  readonly name: string;
  readonly modifiers: readonly {
    readonly id: string;
    readonly name: string;
    readonly prefix: ModifierPrefix | null;
  }[];
  readonly note: string;
  readonly allergies: readonly Allergen[];
  /** Why it cannot be made as it stands. */
  readonly fault?: string | null;
  /** Who gets it, or how far it is. */
  readonly aside: ReactNode;
  /** `old`: done, lighter. `void`: struck through. */
  readonly look?: 'new' | 'old' | 'void';
  readonly selected?: boolean;
  readonly onPress?: () => void;
}

/** One line of an order: how many, what, how, for whom. */
export function LineRow(props: LineRowProps) {
  const { look = 'new', selected = false, onPress } = props;
  const className = `w-line w-line-${look} ${selected ? 'w-line-on' : ''}`;
  if (!onPress) {
    return (
      <div className={className}>
        <LineBody {...props} />
      </div>
    );
  }
  return (
    <button type="button" className={className} aria-pressed={selected} onClick={onPress}>
      <LineBody {...props} />
    </button>
  );
}

function LineBody({ quantity, name, modifiers, note, allergies, fault = null, aside }: LineRowProps) {
  const choices = modifiers.filter((each) => each.prefix === null);
  const changes = modifiers.filter((each) => each.prefix !== null);
  return (
    <>
      <Quantity count={quantity} />
      <span className="w-line-what">
        <span className="w-line-name">{name}</span>
        {choices.length > 0 && <b className="w-line-choice">{choices.map((each) => each.name).join(', ')}</b>}
        {changes.map((each) => (
          <span key={each.id} className="w-line-change">
            <ModifierName name={each.name} prefix={each.prefix} />
          </span>
        ))}
        {fault !== null && <b className="w-line-fault">{fault}</b>}
        {allergies.length > 0 && (
          <span className="w-line-allergy">
            <Octagon /> {say('allergyIs', { what: allergenWords(allergies) })}
          </span>
        )}
        {note !== '' && <span className="w-line-note">{note}</span>}
      </span>
      <span className="w-line-aside">{aside}</span>
    </>
  );
}
