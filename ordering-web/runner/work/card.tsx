import { clockText, secondsBetween, wallTime, type Instant } from '#shared/basics/instant.ts';
import { Octagon } from '#shared/ui/icons.tsx';
import type { Line, LineModifier } from '#shared/orders/order.ts';
import { word } from '#shared/i18n/words/say.ts';
import { listed, modifierWords } from '../../diner/menu/food-words.ts';
import { usePhone } from '../phone.ts';
import { asIs, say } from '#shared/i18n/runner/say.ts';
import type { Load } from './lists.ts';

/** The clock on the wall of the site. */
export function useTime(): (at: Instant) => string {
  const { timeZone } = usePhone().session.site;
  return (at) => wallTime(at, timeZone);
}

interface HeadProps {
  readonly load: Load;
  readonly now: Instant;
  /** What the clock counts, for those who hear the page. */
  readonly clock: 'stands' | 'carried';
}

/** Where it goes, for whom, and for how long it has been so. */
export function CardHead({ load, now, clock }: HeadProps) {
  const { order, where, since } = load;
  const time = clockText(Math.max(0, secondsBetween(since, now)));
  return (
    <header className="r-head">
      <h3>{where}</h3>
      <p>
        {order.customer?.name !== undefined && <b>{asIs(order.customer.name)}</b>}
        <AboutPlace load={load} />
      </p>
      <time aria-label={say(clock, { time })}>{time}</time>
    </header>
  );
}

function AboutPlace({ load }: { readonly load: Load }) {
  const { order, area, station, count } = load;
  const time = useTime();
  const parts = [
    area,
    station,
    order.requestedFor === null ? '' : say('wanted', { time: time(order.requestedFor) }),
    say('dishes', { n: count }),
  ];
  return <span>{parts.flatMap((part) => (part ? [asIs(part)] : [])).join(' · ')}</span>;
}

/** What is carried: how many of what, and what tells one plate from another. */
export function Dishes({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <ul className="r-dishes">
      {lines.map((line) => (
        <li key={line.id}>
          <b>{line.quantity}</b>
          <span>
            <bdi>{line.name}</bdi>
            {line.seat !== null && <i>{say('seat', { seat: line.seat })}</i>}
            <Details line={line} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Details({ line }: { readonly line: Line }) {
  const words = [...line.modifiers.map(modifierText), line.specialInstructions].filter(Boolean).join(', ');
  return words === '' ? null : <small>{asIs(words)}</small>;
}

function modifierText(modifier: LineModifier): string {
  const { quantity } = modifier;
  return [quantity > 1 ? `${quantity} ×` : '', modifierWords(modifier)].filter(Boolean).join(' ');
}

/** What the guest wrote for whoever comes, where to, and how to reach them. */
export function Notes({ load }: { readonly load: Load }) {
  const { customer, specialInstructions } = load.order;
  return (
    <>
      {customer?.address !== undefined && <p className="r-address">{asIs(customer.address)}</p>}
      {specialInstructions !== '' && <p className="r-note">{asIs(specialInstructions)}</p>}
      {customer?.phone !== undefined && (
        <a className="r-call" href={`tel:${customer.phone.replaceAll(/[^\d+]/g, '')}`}>
          {say('call', { phone: asIs(customer.phone) })}
        </a>
      )}
    </>
  );
}

/** Loud, with its sign and in words: what somebody there must not eat, and who has looked after it. */
export function AllergyBand({ load }: { readonly load: Load }) {
  const time = useTime();
  if (load.allergy === null) return null;
  const named = load.allergy.declared.map((each) => word(`allergen.${each}`));
  const what = listed([...named, ...(load.allergy.inWords ? [say('seeNote')] : [])]);
  return (
    <p className="r-allergy">
      <Octagon /> <b>{say('allergy', { what })}</b>
      {load.checked && <span>{say('checked', { name: load.checked.by, time: time(load.checked.at) })}</span>}
    </p>
  );
}
