import { useMemo, useState } from 'react';
import { plus, wallTime } from '#shared/basics/instant.ts';
import type { Ticket, TicketLine } from '#shared/kitchen/ticket.ts';
import { KeyButton } from '../press/key-button.tsx';
import { useAll, useScreen } from '../store/use-screen.ts';
import { Sheet } from '../wall/sheet.tsx';
import { useBoardKit } from './board-context.ts';
import { calledOut } from './page-words.ts';
import { RecipeCard } from './recipe-card.tsx';
import { wishText } from './ticket-words.ts';
import { say } from '../words/say.ts';

interface DetailProps {
  readonly ticket: Ticket;
  readonly onClose: () => void;
}

/** Everything about one ticket, and everything that can be done to it besides bumping. */
export function DetailSheet({ ticket, onClose }: DetailProps) {
  const name = calledOut(ticket);
  return (
    <Sheet title={`${name} · #${ticket.orderNumber}`} onClose={onClose} wide>
      <Facts ticket={ticket} />
      <Lines ticket={ticket} />
      {ticket.status === 'bumped' ? <Review {...{ ticket, onClose }} /> : <Doings {...{ ticket, onClose }} />}
    </Sheet>
  );
}

function Facts({ ticket }: { readonly ticket: Ticket }) {
  const { session } = useScreen();
  const { courseName } = useBoardKit();
  const time = (at: string | null) => (at === null ? null : wallTime(at, session.site.timeZone, true));
  const facts = [
    say(`type.${ticket.orderType}`),
    fact('factFor', ticket.customerName),
    fact('factGuests', ticket.guests),
    fact('factCourse', courseName(ticket.course)),
    fact('factBy', ticket.placedBy),
    fact('factFired', time(ticket.firedAt)),
    fact('factStarted', time(ticket.startedAt)),
    fact('factBumped', time(ticket.bumpedAt)),
    fact('factWanted', time(ticket.requestedFor)),
  ];
  return (
    <>
      <p className="sheet-words detail-facts">
        {ticket.vip && <b className="badge">{say('bandVip')}</b>}
        {ticket.firstTime && <b className="badge">{say('bandFirstTime')}</b>}
        {facts.filter((each) => each !== null).join(' · ')}
      </p>
      {ticket.specialInstructions !== '' && (
        <p className="detail-note" dir="auto">
          {ticket.specialInstructions}
        </p>
      )}
    </>
  );
}

type FactKey = `fact${'For' | 'Guests' | 'Course' | 'By' | 'Fired' | 'Started' | 'Bumped' | 'Wanted'}`;

/** Null for what is not known. */
function fact(key: FactKey, name: string | number | null): string | null {
  return name === null ? null : say(key, { name });
}

function Lines({ ticket }: { readonly ticket: Ticket }) {
  const [shown, setShown] = useState<string | null>(null);
  return (
    <ul className="detail-lines">
      {ticket.lines.map((line) => (
        <li key={line.id} className={`detail-line ${line.status}`}>
          <LineRow ticket={ticket} line={line} />
          <KeyButton
            className="choice"
            pressed={shown === line.id}
            act={() => setShown(shown === line.id ? null : line.id)}
          >
            {say('recipe')}
          </KeyButton>
          {shown === line.id && <RecipeCard line={line} />}
        </li>
      ))}
    </ul>
  );
}

/** One dish with how many of it are finished; parts of a quantity are counted here. */
function LineRow({ ticket, line }: { readonly ticket: Ticket; readonly line: TicketLine }) {
  const { board } = useBoardKit();
  const wish = [
    ...line.modifiers.map(wishText),
    line.specialInstructions,
    line.seat === null ? '' : say('seat', { n: line.seat }),
  ].filter(Boolean);
  const counts = line.quantity > 1 && line.status !== 'voided' && ticket.status !== 'held';
  const step = (by: 1 | -1) => board.count(ticket, line, line.done + by);
  return (
    <>
      <span className="detail-name">
        <b>
          {line.quantity} <bdi>{line.kitchenName}</bdi>
        </b>
        {wish.length > 0 && (
          <small>
            <bdi>{wish.join(' · ')}</bdi>
          </small>
        )}
      </span>
      {counts && (
        <span className="counter" role="group" aria-label={say('howManyDone', { dish: line.kitchenName })}>
          <KeyButton
            className="choice"
            label={say('oneLessDone')}
            disabled={line.done === 0}
            act={() => step(-1)}
          >
            −
          </KeyButton>
          <output>{say('doneOf', { done: line.done, all: line.quantity })}</output>
          <KeyButton
            className="choice"
            label={say('oneMoreDone')}
            disabled={line.done >= line.quantity}
            act={() => step(1)}
          >
            +
          </KeyButton>
        </span>
      )}
    </>
  );
}

const HOLDS = [5, 10, 15, 20] as const;

function Doings({ ticket, onClose }: DetailProps) {
  const close = useArranging(ticket, onClose);
  return (
    <>
      <div className="choices detail-row">
        {ticket.status === 'held' && (
          <KeyButton className="choice choice-on" act={close({ type: 'fire' })}>
            {say('fireNow')}
          </KeyButton>
        )}
        {ticket.status === 'waiting' && (
          <KeyButton className="choice" act={close({ type: 'start' })}>
            {say('start')}
          </KeyButton>
        )}
        <KeyButton className="choice" act={close({ type: 'rush', rush: !ticket.rush })}>
          {ticket.rush ? say('noRush') : say('rush')}
        </KeyButton>
      </div>
      <Hold {...{ ticket, onClose }} />
      <Move {...{ ticket, onClose }} />
    </>
  );
}

/** Holds a ticket that nobody has started, for some minutes or until somebody fires it. */
function Hold({ ticket, onClose }: DetailProps) {
  const { ticker } = useScreen();
  const close = useArranging(ticket, onClose);
  if (ticket.status !== 'waiting' && ticket.status !== 'held') return null;
  const inMinutes = (minutes: number) => plus(ticker.exactly(), minutes * 60_000);
  return (
    <fieldset className="setting">
      <legend>{say('hold')}</legend>
      <div className="choices">
        <KeyButton className="choice" act={close({ type: 'hold', until: null })}>
          {say('untilFired')}
        </KeyButton>
        {HOLDS.map((minutes) => (
          <KeyButton
            key={minutes}
            className="choice"
            act={() => close({ type: 'hold', until: inMinutes(minutes) })()}
          >
            {say('minutes', { n: minutes })}
          </KeyButton>
        ))}
      </div>
    </fieldset>
  );
}

function Move({ ticket, onClose }: DetailProps) {
  const close = useArranging(ticket, onClose);
  const stations = useAll('station');
  const others = useMemo(
    () =>
      [...stations.values()]
        .filter(({ id }) => id !== ticket.station)
        .sort((a, b) => a.position - b.position),
    [stations, ticket.station],
  );
  return (
    <fieldset className="setting">
      <legend>{say('moveTo')}</legend>
      <div className="choices">
        {others.map(({ id, name }) => (
          <KeyButton key={id} className="choice" act={close({ type: 'move', station: id })}>
            {name}
          </KeyButton>
        ))}
      </div>
    </fieldset>
  );
}

/** Does it, and closes the sheet. */
function useArranging(ticket: Ticket, onClose: () => void) {
  const { board } = useBoardKit();
  return (deed: Parameters<typeof board.arrange>[1]) => () => {
    board.arrange(ticket, deed);
    onClose();
  };
}

/** A bumped ticket is looked at without bringing it back; its clock stays as it was. */
function Review({ ticket, onClose }: DetailProps) {
  const { board } = useBoardKit();
  return (
    <div className="choices detail-row">
      <KeyButton
        className="choice choice-on"
        act={() => {
          board.recall(ticket);
          onClose();
        }}
      >
        {say('recall')}
      </KeyButton>
    </div>
  );
}
