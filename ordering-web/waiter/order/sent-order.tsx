import { clockText, wallTime } from '#shared/basics/instant.ts';
import { Bars, Chevrons, Tick, Triangle } from '#shared/ui/icons.tsx';
import { MarkTag } from '#shared/ui/line-pieces.tsx';
import { Square } from '#shared/ui/square.tsx';
import type { Line, Order } from '#shared/orders/order.ts';
import { isInKitchen } from '#shared/orders/status.ts';
import { carriedWords } from '../floor/pass.ts';
import { useChange, useNow } from '../floor/use-floor.ts';
import { useWords } from '../house.ts';
import { Key } from '../../device/key.tsx';
import { carried, orderChange } from '../send.ts';
import { useKept, useTablet } from '../tablet.ts';
import { FireLater, firedAt, heldHere } from './fire-later.tsx';
import { KitchenSaw } from './kitchen-saw.tsx';
import { courseBlocks, mayHold, taking, type CourseBlock, type CourseState } from './course-blocks.ts';
import { LineRow } from './line-row.tsx';
import { say } from '../words.ts';
import { useOrdering } from './ordering.ts';
import { word } from '#shared/i18n/words/say.ts';
import { allergenWords } from '../floor/allergies.ts';

/** One order that the host has: by course, with what each waits for. */
export function SentOrder({ order, alone }: { readonly order: Order; readonly alone: boolean }) {
  const { taken } = useKept();
  const now = useNow();
  const blocks = courseBlocks(order, new Set(taken), now);
  return (
    <article className="w-sent" aria-label={say('orderNumber', { number: order.number })}>
      <SentHead order={order} alone={alone} />
      {order.specialInstructions !== '' && <p className="w-sent-note">{order.specialInstructions}</p>}
      {order.allergies.length > 0 && (
        <p className="w-sent-note">{say('allergyIs', { what: allergenWords(order.allergies) })}</p>
      )}
      <KitchenSaw order={order} />
      {carriedWords(order) !== null && <p className="w-sent-note">{carriedWords(order)}</p>}
      {blocks.map((block) => (
        <CourseOf key={block.course ?? 0} order={order} block={block} />
      ))}
    </article>
  );
}

/** Whose it is, where that is not plain, and what is special about it. */
function SentHead({ order, alone }: { readonly order: Order; readonly alone: boolean }) {
  const { session } = useTablet();
  const change = useChange();
  const special = order.status === 'pending' || order.rush || order.vip || order.firstTime;
  if (alone && !special) return null;
  return (
    <p className="w-sent-head">
      <b>#{order.number}</b>
      <span>
        {order.placedBy}, {wallTime(order.createdAt, session.site.timeZone)}
      </span>
      {order.vip && <b className="w-sent-guest">{say('vip')}</b>}
      {order.firstTime && <b className="w-sent-guest">{say('firstTimeWord')}</b>}
      {order.rush && (
        <b className="w-sent-rush">
          <Chevrons /> {say('rushWord')}
        </b>
      )}
      {order.status === 'pending' && (
        <Key look="ink" onPress={() => change(orderChange.accept(order))}>
          {say('accept')}
        </Key>
      )}
    </p>
  );
}

interface CourseOfProps {
  readonly order: Order;
  readonly block: CourseBlock;
}

function CourseOf({ order, block }: CourseOfProps) {
  const words = useWords();
  const { course, state, lines } = block;
  const held = state.kind === 'held';
  return (
    <section className={`w-course w-course-${state.kind}`}>
      <h3>
        <span>
          {held && <Bars />} {course === null ? say('atOnce') : words.courseName(course)}
        </span>
        <CourseWords state={state} firesAt={held ? firedAt(heldHere(order, course)) : null} />
        <CourseKeys order={order} block={block} />
      </h3>
      {held && isInKitchen(order.status) && <FireLater order={order} course={course} />}
      {lines.map((line) => (
        <SentLine key={line.id} order={order} line={line} state={state} />
      ))}
    </section>
  );
}

/** What can be done to a course now. */
function CourseKeys({ order, block: { course, state } }: CourseOfProps) {
  const change = useChange();
  const take = useTakeCourse(order, course);
  const inKitchen = isInKitchen(order.status);
  return (
    <>
      {state.kind === 'held' && inKitchen && (
        <Key look="ink" onPress={() => change(orderChange.fire(order, course))}>
          {say('fire')}
        </Key>
      )}
      {state.kind === 'pass' && (
        <Key look="go" onPress={take}>
          {say('take')}
        </Key>
      )}
      {course !== null && inKitchen && mayHold(order, course) && (
        <Key look="plain" onPress={() => change(orderChange.hold(order, course))}>
          {say('hold')}
        </Key>
      )}
    </>
  );
}

/** Carries a course from the pass; with the last of it the order is served. */
function useTakeCourse(order: Order, course: number | null): () => void {
  const { memory } = useTablet();
  const { taken } = useKept();
  const change = useChange();
  return () => {
    const { keys, tickets, status } = taking(order, course, new Set(taken));
    memory.take(keys);
    change(carried(order, tickets, status));
  };
}

interface CourseWordsProps {
  readonly state: CourseState;
  /** When a held course is fired by itself. */
  readonly firesAt: string | null;
}

function CourseWords({ state, firesAt }: CourseWordsProps) {
  const { session } = useTablet();
  switch (state.kind) {
    case 'pending':
      return <em>{say('waitsApproval')}</em>;
    case 'held':
      return (
        <em>
          {firesAt === null
            ? say('held')
            : say('firesAt', { time: wallTime(firesAt, session.site.timeZone) })}
        </em>
      );
    case 'void':
      return <em>{say('voided')}</em>;
    case 'waiting':
      return <em>{say('notStartedFor', { time: clockText(state.seconds) })}</em>;
    case 'cooking':
      return <em>{say('cookingFor', { time: clockText(state.seconds) })}</em>;
    case 'late':
      return (
        <em className="w-late-text">
          <Triangle /> {say('lateWord', { time: clockText(state.seconds) })}
        </em>
      );
    case 'pass':
      return (
        <em className="w-go-text">
          <Tick /> {say('atPassFor', { time: clockText(state.seconds) })}
        </em>
      );
    case 'out':
      return (
        <em>
          <Tick /> {say('outAt', { time: wallTime(state.at, session.site.timeZone) })}
        </em>
      );
  }
}

interface SentLineProps {
  readonly order: Order;
  readonly line: Line;
  readonly state: CourseState;
}

function SentLine({ order, line, state }: SentLineProps) {
  const { selected, select } = useOrdering();
  const mark = order.tickets.flatMap((ticket) =>
    ticket.lines.filter((part) => part.lineId === line.id && part.mark),
  )[0]?.mark;
  const look = line.status === 'voided' ? 'void' : state.kind === 'out' ? 'old' : 'new';
  return (
    <LineRow
      quantity={line.quantity}
      name={line.name}
      modifiers={line.modifiers.map((each) => ({
        id: each.modifierId,
        name: each.name,
        prefix: each.prefix,
      }))}
      note={line.specialInstructions}
      allergies={line.allergies}
      aside={
        <>
          {mark && <MarkTag word={say(`mark_${mark.kind}`)} />}
          {line.seat !== null && <span>{say('seatNumber', { seat: line.seat })}</span>}
          {state.kind !== 'out' && <Square state={line.status} label={word(`line.${line.status}`)} />}
        </>
      }
      look={look}
      selected={selected.kind === 'sent' && selected.lineId === line.id}
      onPress={() => select({ kind: 'sent', orderId: order.id, lineId: line.id })}
    />
  );
}
