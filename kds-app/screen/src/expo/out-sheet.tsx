import type { Order } from '#shared/orders/order.ts';
import { underWay } from '#shared/orders/pass.ts';
import { secondsBetween } from '#shared/basics/instant.ts';
import { dishList } from '../board/ticket-words.ts';
import { useNotices, useTick } from '../store/use-screen.ts';
import { Sheet } from '../wall/sheet.tsx';
import { StepKeys } from './pass-panel.tsx';
import { orderName } from './waits-for.ts';
import { listed, say } from '../words/say.ts';
import { shortClock } from '../words/times.ts';

/** What has left the pass and is not closed yet. */
export function OutSheet({ out, onClose }: { readonly out: readonly Order[]; readonly onClose: () => void }) {
  return (
    <Sheet title={say('outTitle')} onClose={onClose} wide>
      {out.length === 0 && <p className="sheet-words">{say('outNone')}</p>}
      <ul className="outs">
        {out.map((order) => (
          <OutRow key={order.id} order={order} />
        ))}
      </ul>
    </Sheet>
  );
}

function OutRow({ order }: { readonly order: Order }) {
  const refused = useNotices().find((notice) => notice.about === order.id);
  const since = order.statusHistory.at(-1)?.at ?? order.updatedAt;
  const age = useTick((now) => shortClock(secondsBetween(since, now)));
  return (
    <li className="out">
      <b className="recall-place">{orderName(order)}</b>
      <span className="recall-when">
        {age}
        <small>
          {listed([
            ...wordOf(order),
            say('numberAndType', { number: order.number, type: say(`type.${order.orderType}`) }),
          ])}
        </small>
      </span>
      <span className="recall-lines">
        <bdi>{refused?.sentence ?? dishList(order.items)}</bdi>
      </span>
      <span className="out-keys">
        <StepKeys order={order} digits={null} />
      </span>
    </li>
  );
}

function wordOf(order: Order): string[] {
  const { status } = order;
  const [carry] = underWay(order);
  if (carry && !carry.handed) return [say('carriedBy', { name: carry.name })];
  const out = status === 'out_for_delivery' || status === 'served' || status === 'delivered';
  return out ? [say(`outIs.${status}`)] : [];
}
