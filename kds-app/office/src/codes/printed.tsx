import { useState } from 'react';
import { wallTime } from '#shared/basics/instant.ts';
import { API_PATH } from '#shared/contract/api-path.ts';
import { SHEET_ROUTES } from '#shared/contract/routes-sheet.ts';
import type { Place } from '#shared/floor/place.ts';
import { printFault } from '#shared/floor/printed.ts';
import { Card } from '../fields.tsx';
import { areasOf } from '../floor/areas.ts';
import { useAll, useHouse } from '../house.ts';
import { useAddresses } from './addresses.ts';

interface PrintedProps {
  /** Chooses these places to be printed. */
  readonly onReprint: (ids: string[]) => void;
}

/** What stands on the tables, as far as the house was told, and making codes worthless. */
export function Printed({ onReprint }: PrintedProps) {
  const places = areasOf(useAll('place').values()).flatMap((area) => area.places);
  const addresses = useAddresses() ?? [];
  const [asked, setAsked] = useState<readonly Place[] | null>(null);
  const anew = places.filter((place) => printFault(place, addresses) !== null).map(({ id }) => id);
  return (
    <Card title="What is printed">
      {asked ? (
        <Sure places={asked} onDone={() => setAsked(null)} onReprint={onReprint} />
      ) : (
        <div className="sure">
          {anew.length > 0 && (
            <button type="button" className="key key-ink" onClick={() => onReprint(anew)}>
              Choose the {anew.length} that must be printed again
            </button>
          )}
          <button type="button" className="key" onClick={() => setAsked(places)}>
            New codes for all…
          </button>
        </div>
      )}
      <Table places={places} addresses={addresses} onAsk={(place) => setAsked([place])} />
    </Card>
  );
}

interface TableProps {
  readonly places: readonly Place[];
  readonly addresses: readonly string[];
  readonly onAsk: (place: Place) => void;
}

function Table({ places, addresses, onAsk }: TableProps) {
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">Printed</th>
            <th scope="col">Its code</th>
            <th scope="col">Make it new</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place.id}>
              <th scope="row">{place.name}</th>
              <td>
                <When place={place} />
              </td>
              <td>
                <State place={place} addresses={addresses} />
              </td>
              <td>
                <button type="button" className="key" onClick={() => onAsk(place)}>
                  New code…<span className="pl-said"> for {place.name}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function When({ place: { printed } }: { readonly place: Place }) {
  const { timeZone } = useHouse().session.site;
  if (!printed) return 'not that the house knows';
  return `${printed.at.slice(0, 10)} ${wallTime(printed.at, timeZone)}, for ${printed.address}`;
}

function State({ place, addresses }: { readonly place: Place; readonly addresses: readonly string[] }) {
  switch (printFault(place, addresses)) {
    case 'moved':
      return <b className="warn">leads to an old address</b>;
    case 'rotated':
      return <b className="warn">replaced since</b>;
    default:
      return place.printed ? <span className="good">works</span> : <span>–</span>;
  }
}

interface SureProps extends PrintedProps {
  readonly places: readonly Place[];
  readonly onDone: () => void;
}

/** What happens is said before: it cannot be taken back. */
function Sure({ places, onDone, onReprint }: SureProps) {
  const house = useHouse();
  const names = places.map(({ name }) => name).join(', ');
  const ids = places.map(({ id }) => id);
  const rotate = async () => {
    const address = API_PATH + SHEET_ROUTES.rotateCodes.path;
    const done = await house.act('post', address, { places: ids }, `new codes for ${names}`);
    if (done) onReprint(ids);
    onDone();
  };
  return (
    <div className="codes-sure">
      <p>
        <b>Every printed code of {names} stops working at once, and this cannot be undone.</b> Guests who sit
        there already stay in. Print and put out{' '}
        {places.length === 1 ? 'one new code' : `${places.length} new codes`} before the next guests come.
      </p>
      <div className="sure">
        <button type="button" className="key key-ink" onClick={() => void rotate()}>
          Make {places.length === 1 ? 'a new code' : 'new codes'}
        </button>
        <button type="button" className="key" onClick={onDone}>
          Keep them
        </button>
      </div>
    </div>
  );
}
