import type { ReactNode } from 'react';
import type { Failure } from '#shared/client/failure.ts';
import { useOutbox } from '#shared/ui/browser/hooks.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { Bar, MainKey, Notice, SmallKey } from '#shared/ui/guest/frame.tsx';
import { say } from '#shared/i18n/diner/say.ts';
import { table as tableSay } from '#shared/i18n/table/say.ts';
import { useWaitsFor } from '../table/use-table.ts';
import { Loud } from '#shared/ui/guest/loud.tsx';
import { failureWords } from '../failure-words.ts';
import { useHouse, useWords } from '../house.ts';
import { listed } from '../menu/food-words.ts';
import type { CheckedLine } from './check.ts';
import { obstacleOf, type Obstacle } from './obstacle.ts';
import type { OrderInHand } from './use-order.ts';

interface OrderFootProps {
  readonly order: OrderInHand;
  readonly keepsNothing: boolean;
  /** `all`: for everybody, also where everybody has to say so. */
  readonly onSend: (all: boolean) => void;
  /** What the key says; left out: that it sends. */
  readonly label?: string;
  /** Said above the key. */
  readonly above?: ReactNode;
}

/** What stands in the way of the order, and the key that sends it. */
export function OrderFoot({ order, keepsNothing, onSend, label, above }: OrderFootProps) {
  const { outbox, table } = useHouse();
  const { trouble } = useOutbox(outbox);
  const { money } = useWords();
  const waitsFor = useWaitsFor(table);
  if (order.locked) return <OnItsWay trouble={trouble} />;
  const { lines, total, refused, quote, ready } = order;
  const obstacle = obstacleOf({ keepsNothing, refused, quoteFailure: quote.failure, total }, money);
  return (
    <Bar>
      {obstacle !== null && <InTheWay obstacle={obstacle} />}
      <LeftOut lines={lines} />
      {waitsFor !== null && (
        <Notice
          tone="plain"
          keys={
            <SmallKey disabled={!ready} onPress={() => onSend(true)}>
              {tableSay('sendNow')}
            </SmallKey>
          }
        >
          {tableSay('waitsFor', { names: waitsFor })}
        </Notice>
      )}
      {above}
      <MainKey
        label={label ?? say('send')}
        amount={order.sendable ? money(total) : null}
        disabled={!ready || waitsFor !== null}
        onPress={() => onSend(false)}
      />
    </Bar>
  );
}

function OnItsWay({ trouble }: { readonly trouble: Failure | null }) {
  const { outbox } = useHouse();
  if (trouble === null) {
    return (
      <Bar>
        <p role="status">{say('sending')}</p>
      </Bar>
    );
  }
  return (
    <Bar>
      <Notice tone="warn">
        <b>{say('kept')}</b> {failureWords(trouble)} {say('notTwice')}
      </Notice>
      <MainKey label={say('retryNow')} onPress={() => outbox.retryNow()} />
    </Bar>
  );
}

function InTheWay({ obstacle: { tone, strong, words, dismiss } }: { readonly obstacle: Obstacle }) {
  const { outbox } = useHouse();
  const putAway = (key: string) => {
    outbox.dismiss(key).catch(surprise);
  };
  return (
    <Notice
      tone={tone}
      keys={dismiss !== null && <SmallKey onPress={() => putAway(dismiss)}>{say('understood')}</SmallKey>}
    >
      {strong !== null && <b>{strong} </b>}
      {words}
    </Notice>
  );
}

/** Says what is not sent, so that nobody waits for it. */
function LeftOut({ lines }: { readonly lines: readonly CheckedLine[] }) {
  const names = [
    ...new Set(lines.filter((each) => each.fault !== null).map(({ item }) => item?.name ?? say('aDish'))),
  ];
  if (names.length === 0) return null;
  return (
    <p>
      <Loud text={say('leftOut', { n: names.length, what: listed(names) })} />
    </p>
  );
}
