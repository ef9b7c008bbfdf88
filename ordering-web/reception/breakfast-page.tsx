import { useMemo, useState } from 'react';
import { daysLater } from '#shared/floor/stay.ts';
import { say } from '#shared/i18n/reception/say.ts';
import { word } from '#shared/i18n/words/say.ts';
import { useDocuments } from '#shared/ui/browser/hooks.ts';
import { Octagon } from '#shared/ui/icons.tsx';
import { Key } from '../device/key.tsx';
import { useDesk, useFloors, useToday, useWriting } from './desk.ts';
import { howOf, sheetOf, type Sheet, type Tray } from './sheet.ts';

/** The breakfast sheet of a morning: who has ordered what for when, what the kitchen makes, who has not ordered. */
export function BreakfastPage() {
  const { feed, session } = useDesk();
  const today = useToday();
  const { longDay } = useWriting();
  const [ahead, setAhead] = useState(1);
  const day = daysLater(today, ahead);
  const floors = useFloors();
  const orders = useDocuments(feed, 'order');
  const sheet = useMemo(
    () => sheetOf(orders.values(), floors, day, session.site.timeZone),
    [orders, floors, day, session.site.timeZone],
  );
  return (
    <main className="c-sheet">
      <header className="c-sheet-head">
        <h1>{say('sheetFor', { day: longDay(day) })}</h1>
        <span>{say('everybody', { n: sheet.trays })}</span>
        <div className="c-sheet-keys">
          {[0, 1].map((each) => (
            <Key
              key={each}
              look={each === ahead ? 'ink' : 'line'}
              pressed={each === ahead}
              onPress={() => setAhead(each)}
            >
              {say(each === 0 ? 'today' : 'tomorrow')}
            </Key>
          ))}
          <Key onPress={() => window.print()}>{say('print')}</Key>
        </div>
      </header>
      <div className="c-sheet-body">
        <div className="c-trays">
          {sheet.trays === 0 && <p className="c-none">{say('noTrays')}</p>}
          {sheet.floors.map((floor) => (
            <section key={floor.name}>
              <h2>{say('floor', { name: floor.name })}</h2>
              <ul>
                {floor.trays.map((tray) => (
                  <TrayRow key={tray.order.id} tray={tray} />
                ))}
              </ul>
            </section>
          ))}
        </div>
        <Beside sheet={sheet} />
      </div>
    </main>
  );
}

function TrayRow({ tray: { order, time } }: { readonly tray: Tray }) {
  const lines = order.items.filter((line) => line.status !== 'voided');
  return (
    <li className="c-tray">
      <b className="c-tray-time">{time}</b>
      <div className="c-tray-who">
        <b>{order.place?.name}</b>
        {order.vip && <i className="c-vip">{say('vip')}</i>}
        <span>{order.customer?.name}</span>
        <small>
          {say('orderNumber', { n: order.number })}, {word(`status.${order.status}`)}
        </small>
      </div>
      <div>
        <ul className="c-tray-lines">
          {lines.map((line) => (
            <li key={line.id}>
              <b className={line.quantity > 1 ? 'pl-quantity pl-quantity-many' : 'pl-quantity'}>
                {line.quantity}
              </b>
              <span>
                {line.name}
                {howOf(line) !== '' && <small>{howOf(line)}</small>}
              </span>
            </li>
          ))}
        </ul>
        {order.allergies.length > 0 && (
          <p className="c-allergy">
            <Octagon /> {order.allergies.map((each) => word(`allergen.${each}`)).join(', ')}
          </p>
        )}
        {order.specialInstructions !== '' && <p className="c-note">{order.specialInstructions}</p>}
      </div>
    </li>
  );
}

function Beside({ sheet }: { readonly sheet: Sheet }) {
  return (
    <aside className="c-beside">
      <h2>{say('kitchenTotals')}</h2>
      <ul className="c-counts">
        {sheet.counts.map(({ dish, how, quantity }) => (
          <li key={`${dish} ${how}`}>
            <b>{quantity}</b>
            <span>
              {dish}
              {how !== '' && <small>{how}</small>}
            </span>
          </li>
        ))}
      </ul>
      <h2>{say('notOrdered')}</h2>
      {sheet.missing.length === 0 && (
        <p className="c-none">{say(sheet.trays === 0 ? 'noneHere' : 'allOrdered')}</p>
      )}
      <ul className="c-missing">
        {sheet.missing.map(({ place, stay }) => (
          <li key={place.id}>
            <b>{place.name}</b> {stay?.guest} {stay?.vip && <i className="c-vip">{say('vip')}</i>}
          </li>
        ))}
      </ul>
    </aside>
  );
}
