import { useEffect, useState } from 'react';
import { secondsBetween } from '#shared/basics/instant.ts';
import { KITCHEN_ROUTES } from '#shared/contract/routes-kitchen.ts';
import type { KitchenState, StationState } from '#shared/kitchen/state.ts';
import type { Order } from '#shared/orders/order.ts';
import { isOpen } from '#shared/orders/ticket-moves.ts';
import { KeyButton } from '../press/key-button.tsx';
import { useAll, useScreen, useTick } from '../store/use-screen.ts';
import { Sheet } from '../wall/sheet.tsx';
import { orderName } from './waits-for.ts';
import { listed, say } from '../words/say.ts';
import { rich } from '../words/rich.tsx';
import { shortClock } from '../words/times.ts';

const EVERY_MS = 5000;

/** How the kitchen stands: who listens, what nobody shows. Null until it is known. */
export function useKitchenState(): KitchenState | null {
  const { api, link } = useScreen();
  const [state, setState] = useState<KitchenState | null>(null);
  useEffect(() => {
    let gone = false;
    const ask = () => {
      if (link.state().state === 'lost') return;
      void api.call(KITCHEN_ROUTES.kitchenState, {}).then((answer) => {
        if (answer.ok && !gone) setState(answer.value);
      });
    };
    ask();
    const timer = window.setInterval(ask, EVERY_MS);
    return () => {
      gone = true;
      window.clearInterval(timer);
    };
  }, [api, link]);
  return state;
}

/** The tickets that no screen has shown in time, the oldest first. */
export function unseenOf(orders: readonly Order[]) {
  return orders
    .flatMap((order) => order.tickets.map((ticket) => ({ order, ticket })))
    .filter(({ ticket }) => isOpen(ticket.status) && ticket.unseen !== null && ticket.shown.length === 0)
    .sort((a, b) => (a.ticket.firedAt ?? '').localeCompare(b.ticket.firedAt ?? ''));
}

interface BandProps {
  readonly orders: readonly Order[];
  readonly state: KitchenState | null;
  readonly onOpen: () => void;
}

/** Loud, across the pass: what no screen has shown, and what stops dishes from being made. */
export function AlarmBand({ orders, state, onOpen }: BandProps) {
  const unseen = unseenOf(orders);
  const stops = (state?.findings ?? []).filter(
    ({ kind, weight }) => weight === 'stop' && kind !== 'no-screen',
  );
  const [first] = unseen;
  const [stop] = stops;
  if (first === undefined && stop === undefined) return null;
  const more = unseen.length + stops.length - 1;
  return (
    <KeyButton className="alarm-band" act={onOpen}>
      {first === undefined ? (
        <>{rich(say('alarmRouting', { sentence: stop?.sentence ?? '' }))}</>
      ) : (
        <UnseenWords {...first} state={state} />
      )}
      {more > 0 && <b> {say('andMore', { n: more })}</b>}
    </KeyButton>
  );
}

type Unseen = ReturnType<typeof unseenOf>[number];

/** `NOT SEEN T4 at Grill: no screen has shown it for 0:14. Printed on Pass.` */
function UnseenWords({ order, ticket, state }: Unseen & Pick<BandProps, 'state'>) {
  const stations = useAll('station');
  const { firedAt } = ticket;
  const age = useTick((now) => (firedAt === null ? '' : shortClock(secondsBetween(firedAt, now))));
  const where = stations.get(ticket.station)?.name ?? ticket.station;
  // The kitchen's state leaves out the printers that cannot print now.
  const now = state?.unseen.find(({ ticketId }) => ticketId === ticket.id);
  const printers = listed(now?.printers ?? ticket.unseen?.printers ?? []);
  const said = { name: orderName(order), station: where, age };
  return rich(printers === '' ? say('alarmNoPaper', said) : say('alarmPrinted', { ...said, printers }));
}

interface HealthProps {
  readonly state: KitchenState | null;
  readonly onClose: () => void;
}

/** Every station: who shows it, its paper, its work; one touch hands it over or takes it back. */
export function HealthSheet({ state, onClose }: HealthProps) {
  const { api, notices } = useScreen();
  const hand = (id: string, to: string | null) => {
    const target = state?.stations.find(({ station }) => station === to)?.station ?? null;
    void api.call(KITCHEN_ROUTES.handStation, { params: { id }, body: { to: target } }).then((answer) => {
      if (!answer.ok) notices.say('', answer.error.detail);
    });
  };
  if (state === null) return null;
  return (
    <Sheet title={say('kitchenNow')} onClose={onClose} wide>
      <ul className="proofs">
        {state.stations.map((each) => (
          <StationRow key={each.station} each={each} all={state.stations} hand={hand} />
        ))}
      </ul>
      {state.findings.map((finding) => (
        <p key={`${finding.kind} ${finding.subjectId}`} className={`finding finding-${finding.weight}`}>
          {finding.sentence}
        </p>
      ))}
    </Sheet>
  );
}

interface StationRowProps {
  readonly each: StationState;
  readonly all: readonly StationState[];
  readonly hand: (id: string, to: string | null) => void;
}

function StationRow({ each, all, hand }: StationRowProps) {
  const [handing, setHanding] = useState(false);
  const worker = all.find(({ station }) => station === each.handedTo);
  return (
    <li className="proof">
      <b>{each.name}</b>
      <span>{listed(each.screens.map((screen) => screen.name)) || say('noScreen')}</span>
      <span>
        {say('stationWork', {
          open: each.openTickets,
          late: each.lateTickets,
          minutes: Math.round(each.loadSeconds / 60),
        })}
        {each.orphans > 0 && <b className="orphans"> · {say('nobodyShows')}</b>}
      </span>
      {worker === undefined ? (
        <KeyButton className="choice" act={() => setHanding(!handing)}>
          {say('handOver')}
        </KeyButton>
      ) : (
        <KeyButton className="choice choice-on" act={() => hand(each.station, null)}>
          {say('takeBack', { name: worker.name })}
        </KeyButton>
      )}
      {handing && (
        <span className="choices proof-wide">
          {all
            .filter((other) => other.station !== each.station && other.handedTo === null)
            .map((other) => (
              <KeyButton
                key={other.station}
                className="choice"
                act={() => {
                  setHanding(false);
                  hand(each.station, other.station);
                }}
              >
                {say('toStation', { name: other.name })}
              </KeyButton>
            ))}
        </span>
      )}
    </li>
  );
}
