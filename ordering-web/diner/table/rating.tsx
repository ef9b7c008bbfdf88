import { useState } from 'react';
import { PAYMENT_ROUTES } from '#shared/contract/routes-payments.ts';
import type { Order } from '#shared/orders/order.ts';
import { bill as say } from '#shared/i18n/bill/say.ts';
import { makeKey } from '#shared/ui/browser/device.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { LineField } from '#shared/ui/guest/field.tsx';
import { SmallKey } from '#shared/ui/guest/frame.tsx';
import { failureWords } from '../failure-words.ts';
import { useHouse } from '../house.ts';

const HAS_IT = ['served', 'delivered', 'completed'];
const STARS = [1, 2, 3, 4, 5];

/** Asks once, when somebody has their food, what they thought of it. */
export function Rating({ order }: { readonly order: Order }) {
  const [stars, setStars] = useState(0);
  if (!HAS_IT.includes(order.status)) return null;
  if (order.rating) return <p className="g-quiet">{say('ratingThanks')}</p>;
  return (
    <section className="g-rating" aria-labelledby="rating">
      <h2 id="rating">{say('howWasIt')}</h2>
      <div className="g-stars" role="radiogroup" aria-labelledby="rating">
        {STARS.map((n) => (
          <button
            key={n}
            type="button"
            role="radio"
            aria-checked={stars === n}
            aria-label={say('stars', { n })}
            className={n <= stars ? 'g-star g-star-on' : 'g-star'}
            onClick={() => setStars(n)}
          >
            {n <= stars ? '★' : '☆'}
          </button>
        ))}
      </div>
      {stars > 0 && <Words order={order} stars={stars} />}
    </section>
  );
}

function Words({ order, stars }: { readonly order: Order; readonly stars: number }) {
  const { api } = useHouse();
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const send = async () => {
    const body = { stars, words: words.trim() };
    const answer = await api.call(PAYMENT_ROUTES.rateOrder, {
      params: { id: order.id },
      body,
      key: makeKey(),
    });
    setProblem(answer.ok ? null : failureWords(answer.error));
  };
  return (
    <>
      <LineField
        label={say('yourWords')}
        most={500}
        optional
        value={words}
        problem={problem}
        onChange={setWords}
      />
      <SmallKey
        loud
        onPress={() => {
          send().catch(surprise);
        }}
      >
        {say('sendRating')}
      </SmallKey>
    </>
  );
}
