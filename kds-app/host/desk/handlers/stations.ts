import type { StationId } from '#shared/basics/ids.ts';
import { fieldRefusal, refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import type { Station } from '#shared/menu/routing.ts';
import type { OrderFact } from '#shared/orders/facts.ts';
import type { Order, OrderTicket } from '#shared/orders/order.ts';
import { isClosed } from '#shared/orders/status.ts';
import { isOpen } from '#shared/orders/ticket-moves.ts';
import type { Ask, Drafted } from '../draft.ts';
import type { Effect } from '../facts.ts';
import { orderEffects } from './orders.ts';

/**
 * Hands a station's work to another, what is open on it too; or takes it back, with what it gave and nobody there has started (rule
 * V2).
 */
export function handStation(stationId: string, to: StationId | null, ask: Ask): Drafted {
  const meant = stationsOf(stationId, to, ask);
  if (!meant.ok) return meant;
  const { station, target } = meant.value;
  const put: Effect = {
    kind: 'station',
    id: station.id,
    facts: [{ type: 'put', body: { ...station, handedTo: to } }],
  };
  const moved = ask.shelves.bodies('order').flatMap((order) => {
    const facts = factsFor(order, station, target);
    return facts.length > 0 ? orderEffects(order, order.id, facts, ask) : [];
  });
  return ok({ about: { kind: 'station', id: station.id }, effects: [put, ...moved] });
}

type Meant = Result<{ readonly station: Station; readonly target: Station }, Refusal>;

/** The station, and who gets its work: another, or itself again. */
function stationsOf(stationId: string, to: StationId | null, ask: Ask): Meant {
  const station = ask.shelves.get('station', stationId)?.body;
  if (!station) return err(refusal('not_found', 'There is no such station.'));
  if (to === station.id) return err(fieldRefusal('to', 'A station cannot take over from itself.'));
  if (station.handedTo === to) {
    const words = to === null ? `${station.name} works itself already.` : 'It is handed over already.';
    return err(refusal('invalid_transition', words));
  }
  if (to === null) return ok({ station, target: station });
  const target = ask.shelves.get('station', to)?.body;
  if (!target || target.handedTo !== null)
    return err(fieldRefusal('to', 'This station is closed or not there: choose one that works.'));
  return ok({ station, target });
}

function factsFor(order: Order, station: Station, target: Station): OrderFact[] {
  if (isClosed(order.status)) return [];
  return order.tickets
    .filter((ticket) => goes(ticket, station, target))
    .map((ticket) => ({ type: 'ticket-sent-to', ticketId: ticket.id, station: target.id }));
}

function goes(ticket: OrderTicket, station: Station, target: Station): boolean {
  if (station.id !== target.id)
    return ticket.station === station.id && (isOpen(ticket.status) || ticket.status === 'held');
  const untouched = ticket.status === 'waiting' || ticket.status === 'held';
  return untouched && ticket.movedFrom === station.id && ticket.station === station.handedTo;
}
