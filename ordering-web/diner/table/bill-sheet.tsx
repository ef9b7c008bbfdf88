import { useState } from 'react';
import { decimals, share, type Amount } from '#shared/basics/money.ts';
import { CART_ROUTES } from '#shared/contract/routes-cart.ts';
import type { BillWish } from '#shared/floor/cart.ts';
import { bill as say } from '#shared/i18n/bill/say.ts';
import { say as dinerSay } from '#shared/i18n/diner/say.ts';
import { makeKey } from '#shared/ui/browser/device.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { ChoiceTile } from '#shared/ui/guest/choices.tsx';
import { LineField } from '#shared/ui/guest/field.tsx';
import { Bar, MainKey, Notice, SignKey, Top } from '#shared/ui/guest/frame.tsx';
import { Cross } from '#shared/ui/guest/guest-icons.tsx';
import { Sheet } from '#shared/ui/guest/sheet.tsx';
import { Stepper } from '#shared/ui/guest/stepper.tsx';
import { failureWords } from '../failure-words.ts';
import { back } from '../go.ts';
import { useHouse, useWords } from '../house.ts';
import { useOrders } from '../track/use-orders.ts';
import { amountOf, billSum, wishPart, type BillSum, type Part } from './bill-part.ts';
import { Receipt } from './receipt.tsx';
import { usePlaceCart } from './use-table.ts';

type Method = BillWish['method'];

/** What the table has to pay: all of it or one's own part, to the cent, with a tip; and the receipt. */
export function BillSheet() {
  const { hanging } = useHouse();
  const orders = useOrders();
  const sum = billSum(orders.list, useOwnName());
  const wish = useWish(sum);
  return (
    <Sheet label={say('bill')} look="page" onClose={back} foot={sum.due > 0 ? <AskFoot wish={wish} /> : null}>
      <Top hanging={hanging}>
        <SignKey label={dinerSay('close')} onPress={back}>
          <Cross />
        </SignKey>
      </Top>
      <div className="g-order g-width g-narrow">
        <h1>{say('bill')}</h1>
        {sum.total === 0 ? (
          <p className="g-quiet">{say('nothingToPay')}</p>
        ) : (
          <>
            {sum.due === 0 && <Notice tone="plain">{say('allPaid')}</Notice>}
            <Sums sum={sum} />
            {sum.due > 0 && <Wishes sum={sum} state={wish} />}
            <Receipt orders={orders.list} />
          </>
        )}
      </div>
    </Sheet>
  );
}

/** What this telephone is called at its table, as its dishes are marked. */
function useOwnName(): string {
  const { session } = useHouse();
  const cart = usePlaceCart();
  return cart?.members.find((member) => member.id === session.member)?.name ?? '';
}

function AskFoot({ wish }: { readonly wish: WishState }) {
  const { api } = useHouse();
  const { money } = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const ask = async () => {
    const body = { kind: 'bill' as const, wish: wish.wish };
    const answer = await api.call(CART_ROUTES.callHouse, { body, key: makeKey() });
    if (answer.ok) back();
    else setProblem(failureWords(answer.error));
  };
  return (
    <Bar>
      {problem !== null && <Notice tone="stop">{problem}</Notice>}
      <MainKey
        label={say('askFor')}
        amount={money(wish.amount + wish.tip)}
        disabled={wish.amount === 0 || wish.tooMuch}
        onPress={() => {
          ask().catch(surprise);
        }}
      />
    </Bar>
  );
}

function Sums({ sum }: { readonly sum: BillSum }) {
  const { money } = useWords();
  return (
    <dl className="g-sums">
      <dt>{say('total')}</dt>
      <dd>{money(sum.total)}</dd>
      {sum.paid > 0 && (
        <>
          <dt>{say('paidAlready')}</dt>
          <dd>{money(sum.paid)}</dd>
        </>
      )}
      <dt>
        <b>{say('toPay')}</b>
      </dt>
      <dd>
        <b>{money(sum.due)}</b>
      </dd>
    </dl>
  );
}

/** What is being chosen, and what it comes to. */
function useWish(sum: BillSum) {
  const { session } = useHouse();
  const methods: readonly Method[] = session.ordering?.payWith ?? ['card', 'cash'];
  const [method, setMethod] = useState<Method>(methods[0] ?? 'card');
  const [part, setPart] = useState<Part>('all');
  const [parts, setParts] = useState(2);
  const [typed, setTyped] = useState('');
  const [percent, setPercent] = useState(0);
  const amountTyped = minorUnits(typed, session.site.currency);
  const amount = amountOf(part, sum, parts, amountTyped);
  const tip = share(amount, percent * 10_000);
  const wish: BillWish = { method, part: wishPart(part, sum, parts, amountTyped), tip };
  const tooMuch = amount > sum.due;
  return {
    methods,
    method,
    setMethod,
    part,
    setPart,
    parts,
    setParts,
    typed,
    setTyped,
    percent,
    setPercent,
    amount,
    tip,
    tooMuch,
    wish,
  };
}

type WishState = ReturnType<typeof useWish>;

/** What somebody typed, in minor units: with a point or a comma. 0 where it is no amount. */
function minorUnits(typed: string, currency: string): Amount {
  const number = Number(typed.trim().replace(',', '.'));
  return Number.isFinite(number) && number > 0 ? Math.round(number * 10 ** decimals(currency)) : 0;
}

function Wishes({ sum, state }: { readonly sum: BillSum; readonly state: WishState }) {
  const { money } = useWords();
  return (
    <>
      <Parts sum={sum} state={state} />
      <Tips state={state} />
      <Choice
        title={say('howPay')}
        group="method"
        options={state.methods.map((method) => [method, say(method)] as const)}
        chosen={state.method}
        onChoose={state.setMethod}
      />
      <dl className="g-sums">
        <dt>
          <b>{say('youPay')}</b>
        </dt>
        <dd>
          <b>{money(state.amount + state.tip)}</b>
        </dd>
      </dl>
    </>
  );
}

function Parts({ sum, state }: { readonly sum: BillSum; readonly state: WishState }) {
  const { money } = useWords();
  const parts: readonly (readonly [Part, string])[] = [
    ['all', say('partAll')],
    ...(sum.own > 0 && sum.own < sum.due ? [['own', say('partOwn')] as const] : []),
    ['equal', say('partEqual')],
    ['amount', say('partAmount')],
  ];
  return (
    <>
      <Choice
        title={say('howMuch')}
        group="part"
        options={parts}
        chosen={state.part}
        onChoose={state.setPart}
      />
      {state.part === 'equal' && (
        <div className="g-parts">
          <span>{say('parts', { n: state.parts })}</span>
          <Stepper
            count={state.parts}
            of={say('partEqual')}
            most={30}
            onStep={(count) => state.setParts(Math.max(2, count))}
          />
        </div>
      )}
      {state.part === 'amount' && (
        <LineField
          label={say('amountField')}
          value={state.typed}
          most={12}
          problem={state.tooMuch ? say('amountTooMuch', { amount: money(sum.due) }) : null}
          onChange={state.setTyped}
        />
      )}
    </>
  );
}

function Tips({ state }: { readonly state: WishState }) {
  const { session } = useHouse();
  const { money } = useWords();
  const tips = session.ordering?.tips ?? [];
  if (tips.length === 0) return null;
  const options = [0, ...tips].map((percent) => {
    const words =
      percent === 0 ? say('noTip') : `${percent} % · ${money(share(state.amount, percent * 10_000))}`;
    return [String(percent), words] as const;
  });
  return (
    <Choice
      title={say('tip')}
      group="tip"
      options={options}
      chosen={String(state.percent)}
      onChoose={(percent) => state.setPercent(Number(percent))}
    />
  );
}

interface ChoiceProps<T extends string> {
  readonly title: string;
  readonly group: string;
  readonly options: readonly (readonly [T, string])[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ title, group, options, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <section className="g-hung">
      <h2 id={group}>{title}</h2>
      <div className="g-tiles g-tiles-plain" role="radiogroup" aria-labelledby={group}>
        {options.map(([value, name]) => (
          <ChoiceTile
            key={value}
            name={name}
            group={group}
            of="one"
            picture={null}
            chosen={chosen === value}
            soldOut={false}
            full={false}
            onChoose={() => onChoose(value)}
          />
        ))}
      </div>
    </section>
  );
}
