import { useState } from 'react';
import { wallTime } from '#shared/basics/instant.ts';
import { addressOf } from '#shared/client/address.ts';
import { PEOPLE_ROUTES } from '#shared/contract/routes-people.ts';
import { DEVICE_ROUTES } from '#shared/contract/routes-session.ts';
import type { Device } from '#shared/people/staff.ts';
import { Card, Text } from '../fields.tsx';
import { useAll, useHouse } from '../house.ts';
import { Pairing } from '../people/pairing.tsx';

const KINDS: Readonly<Record<Device['kind'], string>> = {
  tablet: 'Tablet',
  screen: 'Kitchen screen',
  office: 'Office',
  board: 'Pick-up board',
  agent: 'Station agent',
  runner: 'Runner',
};
/** These are the house's own and come back by themselves. */
const OWN: readonly string[] = ['kiosk', 'agent-local'];

/** Paired devices: names, and letting them in and out. */
export function Devices() {
  const devices = [...useAll('device').values()].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <>
      <Pairing />
      {devices.map((device) => (
        <DeviceCard key={device.id} device={device} />
      ))}
    </>
  );
}

function DeviceCard({ device }: { readonly device: Device }) {
  const house = useHouse();
  const { timeZone } = house.session.site;
  const isThis = house.session.device?.id === device.id;
  const address = addressOf(PEOPLE_ROUTES.nameDevice.path, { id: device.id });
  return (
    <Card title={isThis ? `${device.name} – this device` : device.name}>
      <Text
        name="Name"
        value={device.name}
        save={(name) => void house.act('patch', address, { name }, `${device.name} is called ${name}`)}
      />
      <p className="own">
        {KINDS[device.kind]}, paired {device.pairedAt.slice(0, 10)} {wallTime(device.pairedAt, timeZone)} by{' '}
        {device.pairedBy}
      </p>
      {!OWN.includes(device.id) && <Revoking device={device} isThis={isThis} />}
    </Card>
  );
}

function Revoking({ device, isThis }: { readonly device: Device; readonly isThis: boolean }) {
  const house = useHouse();
  const [sure, setSure] = useState(false);
  const address = addressOf(DEVICE_ROUTES.revokeDevice.path, { id: device.id });
  if (!sure)
    return (
      <button type="button" className="key" onClick={() => setSure(true)}>
        Revoke {device.name}…
      </button>
    );
  return (
    <div className="sure">
      <p>
        {isThis
          ? 'This is the device you are at: the office closes, and it has to be paired again.'
          : 'It is thrown out at once and has to be paired again. Use this when it was lost.'}
      </p>
      <button
        type="button"
        className="key key-ink"
        onClick={() => void house.act('delete', address, undefined, `${device.name} revoked`)}
      >
        Revoke it
      </button>
      <button type="button" className="key" onClick={() => setSure(false)}>
        Keep it
      </button>
    </div>
  );
}
