import { useRef, useState } from 'react';
import { useAddresses } from '../codes/addresses.ts';
import { Print } from '../codes/print.tsx';
import { Printed } from '../codes/printed.tsx';
import { Card, Switch, Text } from '../fields.tsx';
import { useAll, useHouse, useSettings } from '../house.ts';

/** Codes to scan: what stands on them, printing them, and making them worthless. */
export function Codes() {
  const places = [...useAll('place').values()];
  const [some, setSome] = useState<string[] | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const all = places.filter(({ kind }) => kind !== 'counter').map(({ id }) => String(id));
  const reprint = (ids: string[]) => {
    setSome(ids);
    sheet.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <>
      <Where />
      <Wifi />
      <div ref={sheet}>
        <Print chosen={some ?? all} onChoose={setSome} />
      </div>
      <Printed onReprint={reprint} />
    </>
  );
}

function Where() {
  const house = useHouse();
  const qr = useSettings()?.qr;
  const addresses = useAddresses();
  if (!qr) return null;
  const away = addresses !== null && qr.address !== '' && !addresses.includes(qr.address);
  return (
    <Card title="Where the codes lead">
      <p className="own">
        {addresses === null ? 'Asking the kitchen computer…' : `It is at ${addresses.join(' and ')} now.`}{' '}
        Give it a reserved address in your router: then printed codes go on working.
      </p>
      <Text
        name="Reserved address"
        means="Printed instead of the one that it has now, such as http://192.168.1.20:8080."
        most={80}
        empty="the one it has now"
        value={qr.address}
        save={(address) => house.part('qr', { address }, 'reserved address')}
      />
      {away && (
        <p className="warn" role="alert">
          The kitchen computer is not at {qr.address} now: codes that are printed so lead nowhere until it is.
        </p>
      )}
    </Card>
  );
}

function Wifi() {
  const house = useHouse();
  const wifi = useSettings()?.wifi;
  if (!wifi) return null;
  return (
    <Card title="Wi-Fi for guests">
      <Text
        name="Name of the network"
        means="Guests have to be in the house's own network. A second code on the sheet takes them there."
        most={32}
        empty="no Wi-Fi code"
        value={wifi.ssid}
        save={(ssid) => house.part('wifi', { ssid }, 'Wi-Fi network')}
      />
      <Text
        name="Password"
        means="It is printed: use the guests' network, never the one of the tills."
        most={63}
        empty="none, the network is open"
        value={wifi.password}
        save={(password) => house.part('wifi', { password }, 'Wi-Fi password')}
      />
      <Switch
        name="The network does not show its name"
        on={wifi.hidden}
        save={(hidden) => house.part('wifi', { hidden }, 'hidden network')}
      />
    </Card>
  );
}
