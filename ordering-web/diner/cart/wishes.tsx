import { useState } from 'react';
import type { MenuView } from '#shared/contract/menu-view.ts';
import type { Allergen } from '#shared/menu/menu.ts';
import { Limits } from '#shared/floor/limits.ts';
import { Octagon } from '#shared/ui/icons.tsx';
import { Notice, SmallKey } from '#shared/ui/guest/frame.tsx';
import { ChoiceTile } from '#shared/ui/guest/choices.tsx';
import { NoteField } from '#shared/ui/guest/field.tsx';
import { say } from '#shared/i18n/diner/say.ts';
import { useCart, useHouse } from '../house.ts';
import { AllergenSheet } from '../menu/filter-bar.tsx';
import { allergensOn } from '../menu/filter.ts';
import { avoidedHere } from '../menu/kept-filter.ts';
import { allergensListed, capital } from '../menu/food-words.ts';

const NOTE_LENGTH = Limits.parse({}).noteLength;

interface TellProps {
  readonly menu: MenuView;
  readonly locked: boolean;
  readonly problem: string | null;
}

/** What the kitchen must know: allergies first, by name, then whatever else. */
export function Tell({ menu, locked, problem }: TellProps) {
  const { cart: store } = useHouse();
  const cart = useCart();
  return (
    <section className="g-hung">
      <h2>{say('forKitchen')}</h2>
      <Allergies menu={menu} locked={locked} />
      <NoteField
        label={say('anythingElse')}
        most={NOTE_LENGTH}
        value={cart.note}
        problem={problem}
        disabled={locked}
        onChange={(note) => store.change((held) => ({ ...held, note }))}
      />
    </section>
  );
}

function Allergies({ menu, locked }: Omit<TellProps, 'problem'>) {
  const { cart: store } = useHouse();
  const { allergies } = useCart();
  const [choosing, setChoosing] = useState(false);
  const untold = avoidedHere([]).filter((allergen) => !allergies.includes(allergen));
  const tell = (told: Allergen[]) => store.change((held) => ({ ...held, allergies: told }));
  const tellKey = (
    <SmallKey disabled={locked} onPress={() => tell([...allergies, ...untold])}>
      {say('tellCooks')}
    </SmallKey>
  );
  return (
    <>
      {allergies.length > 0 && (
        <p className="g-has">
          <Octagon /> {say('cooksTold', { what: capital(allergensListed(allergies)) })}
        </p>
      )}
      {untold.length > 0 && (
        <Notice tone="plain" keys={tellKey}>
          {say('isAllergy', { what: allergensListed(untold) })}
        </Notice>
      )}
      <SmallKey disabled={locked} onPress={() => setChoosing(true)}>
        {say(allergies.length === 0 ? 'hasAllergy' : 'changeAllergies')}
      </SmallKey>
      {choosing && (
        <AllergenSheet
          title={say('whichAllergy')}
          hint={say('whichAllergyHint')}
          allergens={allergensOn(menu)}
          chosen={allergies}
          onChange={tell}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}

/** How each kind of place is paid. Nothing is paid on this page. */
const METHODS = {
  dine_in: ['payTable', ['card', 'cash']],
  takeout: ['payCollect', ['card', 'cash']],
  room_service: ['payHow', ['room', 'card', 'cash']],
} as const;

const METHOD_WORDS = { card: 'card', cash: 'cash', room: 'onRoom' } as const;

interface PaymentProps {
  readonly locked: boolean;
  readonly problem: string | null;
}

export function Payment({ locked, problem }: PaymentProps) {
  const { cart: store, goal } = useHouse();
  const cart = useCart();
  const [title, methods] =
    METHODS[goal.orderType === 'dine_in' || goal.orderType === 'room_service' ? goal.orderType : 'takeout'];
  return (
    <section className="g-hung">
      <h2 id="payment">{say(title)}</h2>
      <div className="g-tiles g-tiles-plain" role="radiogroup" aria-labelledby="payment">
        {methods.map((method) => (
          <ChoiceTile
            key={method}
            name={say(METHOD_WORDS[method])}
            group="payment"
            of="one"
            picture={null}
            chosen={cart.payment === method}
            soldOut={false}
            full={locked}
            onChoose={() => store.change((held) => ({ ...held, payment: method }))}
          />
        ))}
      </div>
      {problem !== null && <p className="g-problem">{problem}</p>}
    </section>
  );
}
