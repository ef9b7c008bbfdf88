import { useState } from 'react';
import type { DeliverySettings, DeliveryZone } from '#shared/floor/delivery-settings.ts';
import { Card, Pick, Switch, Text } from '../fields.tsx';
import { useHouse, useSettings } from '../house.ts';
import { Money } from './money-field.tsx';
import { postcodesOf } from './minor.ts';

/** Where orders are brought to and what that costs: addresses, and rooms. */
export function Bringing() {
  const house = useHouse();
  const settings = useSettings();
  if (settings === null) return null;
  const { delivery } = settings;
  const save = (change: Partial<DeliverySettings>, words: string) =>
    house.edit((now) => ({ delivery: { ...now.delivery, ...change } }), words);
  return (
    <>
      <Card title="Delivery">
        <Switch
          name="Guests can have an order brought to an address"
          on={delivery.offered}
          save={(offered) => save({ offered }, offered ? 'delivery is offered' : 'delivery is not offered')}
        />
        {delivery.zones.length === 0 && (
          <Money
            name="Fee"
            means="There are no zones: everywhere is delivered to."
            value={delivery.fee}
            save={(fee) => save({ fee }, 'fee of delivery')}
          />
        )}
      </Card>
      <Zones
        zones={delivery.zones}
        save={(next, words) =>
          house.edit((now) => ({ delivery: { ...now.delivery, zones: next(now.delivery.zones) } }), words)
        }
      />
      <Trays />
    </>
  );
}

function Trays() {
  const house = useHouse();
  const settings = useSettings();
  if (settings === null) return null;
  const { roomService, taxes } = settings;
  return (
    <Card title="Rooms">
      <Money
        name="Tray charge"
        means="Is added to every order that is brought to a room."
        value={roomService.trayCharge}
        save={(trayCharge) =>
          house.edit((now) => ({ roomService: { ...now.roomService, trayCharge } }), 'tray charge')
        }
      />
      <Pick
        name="Taxed as"
        value={roomService.trayTaxGroup ?? ''}
        options={[
          ['', 'the first of the taxes'] as const,
          ...taxes.map(({ id, name }) => [id, name] as const),
        ]}
        save={(id) =>
          house.edit(
            (now) => ({ roomService: { ...now.roomService, trayTaxGroup: id === '' ? null : id } }),
            'tax of the tray charge',
          )
        }
      />
    </Card>
  );
}

interface ZonesProps {
  readonly zones: readonly DeliveryZone[];
  readonly save: (next: (zones: readonly DeliveryZone[]) => DeliveryZone[], words: string) => void;
}

function Zones({ zones, save }: ZonesProps) {
  const change = (index: number, more: Partial<DeliveryZone>, words: string) =>
    save((all) => all.map((each, at) => (at === index ? { ...each, ...more } : each)), words);
  return (
    <>
      {zones.map((zone, index) => (
        // Zones have no names that stay; one that is changed stays where it is.
        <Card key={index} title={zone.name}>
          <Text
            name="Name"
            value={zone.name}
            save={(name) => change(index, { name }, `${zone.name}: name`)}
          />
          <Text
            name="Postcodes begin with"
            means="With commas between. The first zone that fits decides."
            most={1500}
            value={zone.postcodes.join(', ')}
            save={(text) => {
              const postcodes = postcodesOf(text);
              if (postcodes.length > 0) change(index, { postcodes }, `${zone.name}: postcodes`);
            }}
          />
          <Money name="Fee" value={zone.fee} save={(fee) => change(index, { fee }, `${zone.name}: fee`)} />
          <button
            type="button"
            className="key"
            onClick={() => save((all) => all.toSpliced(index, 1), `${zone.name} removed`)}
          >
            Remove {zone.name}
          </button>
        </Card>
      ))}
      <AddZone add={(zone) => save((all) => [...all, zone], `${zone.name} added`)} />
    </>
  );
}

function AddZone({ add }: { readonly add: (zone: DeliveryZone) => void }) {
  const [name, setName] = useState('');
  const [codes, setCodes] = useState('');
  const postcodes = postcodesOf(codes);
  const ready = name.trim() !== '' && postcodes.length > 0;
  return (
    <Card title="Another zone">
      <form
        className="adding"
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          add({ name: name.trim(), postcodes, fee: 0 });
          setName('');
          setCodes('');
        }}
      >
        <label>
          Name of the new zone
          <input
            value={name}
            maxLength={40}
            placeholder="City"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label>
          Its postcodes begin with
          <input
            value={codes}
            maxLength={1500}
            placeholder="D01, D02"
            onChange={(event) => setCodes(event.target.value)}
          />
        </label>
        <button type="submit" className="key" disabled={!ready}>
          Add zone
        </button>
      </form>
    </Card>
  );
}
