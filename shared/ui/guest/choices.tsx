import { useId, type ReactNode } from 'react';
import { say } from '../../i18n/diner/say.ts';
import { Tick } from '../icons.tsx';
import { pictureAddress } from './picture.tsx';

interface ChoiceGroupProps {
  readonly title: string;
  /** What has to be done: `Choose one`, `up to 2`. */
  readonly rule: string;
  readonly needed: boolean;
  /** A sentence when it was forgotten. */
  readonly problem: string | null;
  readonly children: ReactNode;
}

/** A question about a dish. Needed ones are marked, and come first. */
export function ChoiceGroup({ title, rule, needed, problem, children }: ChoiceGroupProps) {
  const id = useId();
  return (
    <fieldset
      className={`g-group ${needed ? 'g-group-needed' : ''}`}
      aria-describedby={problem === null ? undefined : id}
    >
      <legend>
        <b>{title}</b> <span className={needed ? 'g-rule-needed' : 'g-rule'}>{rule}</span>
      </legend>
      {problem !== null && (
        <p id={id} className="g-problem" role="alert">
          {problem}
        </p>
      )}
      {children}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly group: string;
  /** `one`: choosing it lets the others go. */
  readonly of: 'one' | 'several';
  readonly chosen: boolean;
  readonly soldOut: boolean;
  /** No more can be chosen in the group. */
  readonly full: boolean;
  readonly onChoose: () => void;
}

function Input({ group, of, chosen, soldOut, full, onChoose }: ChoiceProps) {
  return (
    <input
      type={of === 'one' ? 'radio' : 'checkbox'}
      name={group}
      checked={chosen}
      disabled={soldOut || (full && !chosen)}
      onChange={onChoose}
    />
  );
}

/** One of a few short answers, side by side, with its picture above its name. */
export function ChoiceTile(props: ChoiceProps & { readonly picture: string | null }) {
  return (
    <label className={`g-tile-choice ${props.soldOut ? 'g-choice-out' : ''}`}>
      <Input {...props} />
      {props.picture !== null && <img src={pictureAddress(props.picture)} alt="" width="64" height="44" />}
      <span>{props.soldOut ? <s>{props.name}</s> : props.name}</span>
      {props.soldOut && <small>{say('soldOut')}</small>}
    </label>
  );
}

/** One answer on a line of its own, with what it adds to the price. */
export function ChoiceRow(props: ChoiceProps & { readonly price: string | null }) {
  const { name, of, soldOut, price } = props;
  return (
    <label className={`g-row-choice ${soldOut ? 'g-choice-out' : ''}`}>
      <Input {...props} />
      <i className={of === 'one' ? 'g-mark-one' : 'g-mark-several'} aria-hidden="true">
        <Tick />
      </i>
      {soldOut ? <s>{name}</s> : <span>{name}</span>}
      {soldOut ? (
        <b className="g-row-end">{say('soldOut')}</b>
      ) : (
        price && <span className="g-price g-row-end">{price}</span>
      )}
    </label>
  );
}
