import type { ChannelsView } from '#shared/contract/notices.ts';
import type { EmailSettings } from '#shared/floor/notice-settings.ts';
import { Card, Count, Pick, Several, Switch, Text } from '../fields.tsx';
import { GUEST_EVENTS } from './event-words.ts';
import { Secret } from './secret.tsx';
import { TryKey } from './try-key.tsx';

interface EmailCardProps {
  readonly email: EmailSettings;
  readonly view: ChannelsView | null;
  readonly change: (email: Partial<EmailSettings>, words: string) => void;
  readonly onSecret: () => void;
}

const USUAL_PORT: Readonly<Record<EmailSettings['security'], number>> = { starttls: 587, tls: 465, none: 25 };

/** E-mail by the house's own mail server. */
export function EmailCard({ email, view, change, onSecret }: EmailCardProps) {
  return (
    <Card title="E-mail">
      <p className="own">
        To guests who ordered ahead and left an address. Needs the internet and a mail account.
      </p>
      <Switch
        name="Send e-mail"
        on={email.on}
        save={(on) => change({ on }, on ? 'e-mail on' : 'e-mail off')}
      />
      <Several
        name="When an order is"
        chosen={email.guest}
        options={GUEST_EVENTS}
        save={(guest) => change({ guest }, 'what is e-mailed')}
      />
      <Server email={email} change={change} />
      <Account email={email} view={view} change={change} onSecret={onSecret} />
      <TryKey
        name="Try it"
        means="Goes out at once, also while e-mail is off."
        placeholder="you@example.com"
        kind="email"
        body={(to) => ({ channel: 'email', to })}
      />
    </Card>
  );
}

/** Where letters are handed over. */
function Server({ email, change }: Pick<EmailCardProps, 'email' | 'change'>) {
  return (
    <>
      <Text
        name="Mail server"
        means="As your mail provider says: smtp.example.com."
        most={200}
        empty="none"
        value={email.host}
        save={(host) => change({ host }, 'mail server')}
      />
      <Pick
        name="The connection is"
        value={email.security}
        options={[
          ['starttls', 'secured as it begins (STARTTLS, usual)'],
          ['tls', 'secured from the first byte (TLS)'],
          ['none', 'not secured: only for a server in the house'],
        ]}
        save={(security) =>
          change(
            email.port === USUAL_PORT[email.security]
              ? { security, port: USUAL_PORT[security] }
              : { security },
            'connection to the mail server',
          )
        }
      />
      <Count
        name="Port"
        value={email.port}
        unit=""
        least={1}
        most={65_535}
        save={(port) => change({ port: port ?? USUAL_PORT[email.security] }, 'port of the mail server')}
      />
    </>
  );
}

/** As whom. */
function Account({ email, view, change, onSecret }: EmailCardProps) {
  return (
    <>
      <Text
        name="Name of the account"
        most={200}
        empty="none needed"
        value={email.user}
        save={(user) => change({ user }, 'mail account')}
      />
      <Secret
        name="Password of the account"
        means="Many providers give one for programs."
        secret="email-password"
        kept={view?.secrets['email-password'] ?? false}
        onDone={onSecret}
      />
      <Text
        name="Sender"
        means="What guests see: The Copper Table <orders@example.com>."
        most={200}
        empty="none"
        value={email.from}
        save={(from) => change({ from }, 'sender')}
      />
    </>
  );
}
