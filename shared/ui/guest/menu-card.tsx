import { say } from '../../i18n/diner/say.ts';
import { Plus } from './guest-icons.tsx';
import { Picture } from './picture.tsx';

/** At most one thing is said beside the price. */
export interface Badge {
  readonly tone: 'few' | 'out' | 'later' | 'diet';
  readonly words: string;
}

interface MenuCardProps {
  readonly name: string;
  readonly description: string;
  readonly price: string;
  readonly badge: Badge | null;
  readonly picture: string | null;
  /** How many are in the order already. */
  readonly count: number;
  readonly out: boolean;
  readonly onOpen: () => void;
  readonly onAdd: () => void;
}

/** A dish on the menu. The whole card opens it; the plus puts it into the order. */
export function MenuCard(props: MenuCardProps) {
  const { name, picture, out, onOpen } = props;
  return (
    <article className={`g-item ${out ? 'g-item-out' : ''}`}>
      <div className="g-item-text">
        <h3 className="g-dish" dir="auto">
          <button type="button" className="g-open" onClick={onOpen}>
            {name}
          </button>
        </h3>
        {props.description !== '' && <p dir="auto">{props.description}</p>}
        <PriceLine {...props} />
      </div>
      <div className={`g-item-side ${picture ? '' : 'g-item-bare'}`}>
        {picture && <Picture name={picture} look="tile" />}
        {!out && <AddKey {...props} />}
      </div>
    </article>
  );
}

/** The first dish of a category, larger. */
export function FeatureCard(props: MenuCardProps & { readonly picture: string }) {
  return (
    <article className={`g-feature ${props.picture.endsWith('.svg') ? 'g-feature-drawn' : ''}`}>
      <Picture name={props.picture} look="feature" />
      <div className="g-feature-text">
        <h3 className="g-dish" dir="auto">
          <button type="button" className="g-open" onClick={props.onOpen}>
            {props.name}
          </button>
        </h3>
        <p dir="auto">{props.description}</p>
        <PriceLine {...props} />
      </div>
      <AddKey {...props} />
    </article>
  );
}

function PriceLine({ price, badge }: Pick<MenuCardProps, 'price' | 'badge'>) {
  return (
    <div className="g-item-foot">
      <span className="g-price">{price}</span>
      {badge && <b className={`g-badge g-badge-${badge.tone}`}>{badge.words}</b>}
    </div>
  );
}

function AddKey({ name, count, onAdd }: Pick<MenuCardProps, 'name' | 'count' | 'onAdd'>) {
  const label = count > 0 ? say('addAnother', { n: count, name }) : say('addDish', { name });
  return (
    <button
      type="button"
      className={`g-add ${count > 0 ? 'g-add-some' : ''}`}
      aria-label={label}
      onClick={onAdd}
    >
      {count > 0 ? <span>{count}</span> : <Plus />}
    </button>
  );
}
