import { useEffect } from 'react';
import { ChoiceTile } from '#shared/ui/guest/choices.tsx';
import { LineField } from '#shared/ui/guest/field.tsx';
import { Notice } from '#shared/ui/guest/frame.tsx';
import { deliveryFee } from '#shared/floor/delivery-settings.ts';
import type { PromiseView } from '#shared/contract/routes-capacity.ts';
import type { LineRequest } from '#shared/orders/commands.ts';
import { sayAhead } from '#shared/i18n/ahead/say.ts';
import type { z } from 'zod';
import { useCart, useHouse, useWords } from '../house.ts';
import { changeAhead, missingOf, useAhead, type Ahead, type Missing } from './ahead.ts';
import { usePromise } from './use-promise.ts';
import { When } from './when.tsx';
import './ahead.css';

export interface AheadProps {
  readonly items: readonly z.input<typeof LineRequest>[];
  readonly locked: boolean;
  /** How often it was tried to send it; what is missing is said from the first time on. */
  readonly tries: number;
  /** The slot that was picked had filled up when the order came. */
  readonly slotGone: boolean;
  /** The host's sentence against one field. */
  readonly problem: (path: string) => string | null;
}

/** Everything about an order that nobody waits for at a place. */
export function AheadPart(props: AheadProps) {
  const { customer } = useCart();
  const ahead = useAhead();
  const promise = usePromise(ahead.way, props.items);
  const missing = props.tries > 0 ? missingOf(customer, ahead) : {};
  const { tries } = props;
  useEffect(() => {
    if (tries > 0) document.querySelector<HTMLElement>('.g-hung [aria-invalid="true"]')?.focus();
  }, [tries]);
  return (
    <>
      {promise.value?.delivery.offered !== false && <How locked={props.locked} way={ahead.way} />}
      <Who {...props} missing={missing} />
      {ahead.way === 'delivery' && (
        <Address {...props} missing={missing} address={ahead.address} view={promise.value} />
      )}
      <When {...props} ahead={ahead} promise={promise} missing={missing} />
    </>
  );
}

function How({ locked, way }: { readonly locked: boolean; readonly way: Ahead['way'] }) {
  const ways = [
    ['takeout', sayAhead('collect')],
    ['delivery', sayAhead('deliver')],
  ] as const;
  return (
    <section className="g-hung">
      <h2 id="ahead-how">{sayAhead('howTitle')}</h2>
      <div className="g-tiles g-tiles-plain" role="radiogroup" aria-labelledby="ahead-how">
        {ways.map(([each, name]) => (
          <ChoiceTile
            key={each}
            name={name}
            group="ahead-how"
            of="one"
            picture={null}
            chosen={way === each}
            soldOut={false}
            full={locked}
            onChoose={() => changeAhead({ way: each, slotId: null })}
          />
        ))}
      </div>
    </section>
  );
}

type PartProps = AheadProps & { readonly missing: Missing };

const told = (missing: Missing, field: keyof Missing) => {
  const text = missing[field];
  return text === undefined ? null : sayAhead(text);
};

function Who({ locked, missing, problem }: PartProps) {
  const { cart: store } = useHouse();
  const { customer } = useCart();
  const change = (more: Partial<typeof customer>) =>
    store.change((cart) => ({ ...cart, customer: { ...cart.customer, ...more } }));
  return (
    <section className="g-hung">
      <h2>{sayAhead('whoTitle')}</h2>
      <LineField
        label={sayAhead('name')}
        autoComplete="name"
        most={80}
        value={customer.name}
        problem={told(missing, 'name') ?? problem('customer.name')}
        disabled={locked}
        onChange={(name) => change({ name })}
      />
      <LineField
        label={sayAhead('phone')}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        most={40}
        value={customer.phone}
        problem={told(missing, 'phone') ?? problem('customer.phone')}
        disabled={locked}
        onChange={(phone) => change({ phone })}
      />
    </section>
  );
}

interface AddressProps extends PartProps {
  readonly address: Ahead['address'];
  readonly view: PromiseView | null;
}

const FIELDS = [
  { field: 'street', complete: 'address-line1', most: 100, optional: false },
  { field: 'more', complete: 'address-line2', most: 60, optional: true },
  { field: 'town', complete: 'address-level2', most: 60, optional: false },
  { field: 'postcode', complete: 'postal-code', most: 12, optional: false },
] as const;

function Address({ locked, missing, address, view, problem }: AddressProps) {
  const faults = {
    street: told(missing, 'street') ?? problem('customer.address'),
    more: null,
    town: told(missing, 'town'),
    postcode: told(missing, 'postcode') ?? problem('customer.postcode'),
  };
  return (
    <section className="g-hung">
      <h2>{sayAhead('whereTitle')}</h2>
      {FIELDS.map(({ field, complete, most, optional }) => (
        <LineField
          key={field}
          label={sayAhead(field)}
          autoComplete={complete}
          optional={optional}
          most={most}
          value={address[field]}
          problem={faults[field]}
          disabled={locked}
          onChange={(text) => changeAhead({ address: { ...address, [field]: text } })}
        />
      ))}
      {view !== null && <Fee postcode={address.postcode} view={view} />}
    </section>
  );
}

/** What bringing it costs, as soon as the postcode says so. */
function Fee({ postcode, view }: { readonly postcode: string; readonly view: PromiseView }) {
  const { money } = useWords();
  if (postcode.trim().length < 3) return null;
  const fee = deliveryFee(postcode, view.delivery);
  if (fee === null) return <Notice tone="warn">{sayAhead('notThere', { postcode: postcode.trim() })}</Notice>;
  return <p role="status">{fee === 0 ? sayAhead('feeNone') : sayAhead('fee', { fee: money(fee) })}</p>;
}
