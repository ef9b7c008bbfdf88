import type { ChannelsView } from '#shared/contract/notices.ts';
import { PushSettings } from '#shared/floor/notice-settings.ts';
import { useReach } from '../codes/addresses.ts';
import { Card, Several, Switch } from '../fields.tsx';
import { readBy } from '../reading.ts';
import { Typed } from '../typed-field.tsx';
import { GUEST_EVENTS, STAFF_EVENTS } from './event-words.ts';
import { TryAlert } from './try-key.tsx';

interface AlertsCardProps {
  readonly push: PushSettings;
  readonly view: ChannelsView | null;
  readonly change: (push: Partial<PushSettings>, words: string) => void;
}

/** Alerts of browsers whose page is closed. */
export function AlertsCard({ push, view, change }: AlertsCardProps) {
  return (
    <Card title="Alerts">
      <p className="own">
        They ring a telephone or tablet whose page is closed. They need HTTPS, the internet, and one tap of
        whoever wants them on their own page. {asked(view?.subscriptions ?? 0)}
      </p>
      <Https />
      <Switch
        name="Send alerts"
        on={push.on}
        save={(on) => change({ on }, on ? 'alerts on' : 'alerts off')}
      />
      {push.on && (
        <>
          <Several
            name="Guests hear when their order is"
            chosen={push.guest}
            options={GUEST_EVENTS}
            save={(guest) => change({ guest }, 'what guests are alerted to')}
          />
          <Several
            name="Staff on duty hear when something is"
            chosen={push.staff}
            options={STAFF_EVENTS}
            save={(staff) => change({ staff }, 'what staff are alerted to')}
          />
          <Typed
            name="Who answers for them"
            means="The makers of browsers write there when something is wrong, such as mailto:you@example.com."
            value={push.contact}
            write={String}
            read={readBy(PushSettings.shape.contact.unwrap(), 'A mailto: or https: address.')}
            empty="nobody"
            save={(contact) => change({ contact }, 'who answers for alerts')}
          />
          <TryAlert />
        </>
      )}
    </Card>
  );
}

function asked(count: number): string {
  if (count === 0) return 'No browser has asked for them yet.';
  return count === 1 ? 'One browser has asked for them.' : `${count} browsers have asked for them.`;
}

/** How the house stands with HTTPS, without which no browser takes an alert. */
function Https() {
  const reach = useReach();
  if (reach === null) return null;
  const { addresses, fault } = reach.secure;
  const none = addresses.length === 0;
  return (
    <div className={none || fault !== null ? 'finding' : 'finding finding-good'} role="note">
      <div>
        <b>{none ? 'HTTPS is not set up.' : `HTTPS works at ${addresses.join(' and ')}.`}</b>
        {fault !== null && <p className="warn">{fault}</p>}
        <p>
          {none
            ? 'Until it is, telephones ring only while their page is open. Put cert.pem and key.pem into the folder tls inside Passline’s data: they are found within ten seconds.'
            : 'Guests and staff who want alerts open their page there.'}
        </p>
      </div>
    </div>
  );
}
