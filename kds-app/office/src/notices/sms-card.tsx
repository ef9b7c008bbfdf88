import type { ChannelsView } from '#shared/contract/notices.ts';
import { SmsSettings } from '#shared/floor/notice-settings.ts';
import { Card, Count, Pick, Several, Switch, Text } from '../fields.tsx';
import { readBy } from '../reading.ts';
import { Typed } from '../typed-field.tsx';
import { GUEST_EVENTS } from './event-words.ts';
import { headersText, readHeaders } from './headers-text.ts';
import { Secret } from './secret.tsx';
import { TryKey } from './try-key.tsx';

interface SmsCardProps {
  readonly sms: SmsSettings;
  readonly view: ChannelsView | null;
  readonly change: (sms: Partial<SmsSettings>, words: string) => void;
  readonly onSecret: () => void;
}

/** Text messages through the gateway of a provider. */
export function SmsCard({ sms, view, change, onSecret }: SmsCardProps) {
  return (
    <Card title="Text messages">
      <p className="own">
        To guests who ordered ahead and left a number, through a provider of your choice. Each one costs what
        the provider asks.
      </p>
      <Switch
        name="Send text messages"
        on={sms.on}
        save={(on) => change({ on }, on ? 'text messages on' : 'text messages off')}
      />
      <Several
        name="When an order is"
        chosen={sms.guest}
        options={GUEST_EVENTS}
        save={(guest) => change({ guest }, 'what is texted')}
      />
      <Typed
        name="Country code"
        means="For numbers that are written without one, such as +353."
        value={sms.countryCode}
        write={String}
        read={readBy(SmsSettings.shape.countryCode.unwrap(), 'A code such as +353.')}
        empty="none"
        short
        save={(countryCode) => change({ countryCode }, 'country code')}
      />
      <details>
        <summary>The provider&rsquo;s gateway</summary>
        <Gateway sms={sms} view={view} change={change} onSecret={onSecret} />
      </details>
      <TryKey
        name="Try it"
        means="Goes out at once, also while text messages are off."
        placeholder="+353 87 123 4567"
        kind="tel"
        body={(to) => ({ channel: 'sms', to })}
      />
    </Card>
  );
}

/** How a message is handed over; the provider's own pages say all of it. */
function Gateway({ sms, view, change, onSecret }: SmsCardProps) {
  return (
    <>
      <Typed
        name="Address"
        means="{to} and {text} stand for the number and the words, here and in the body."
        value={sms.url}
        write={String}
        read={readBy(SmsSettings.shape.url.unwrap(), 'An http: or https: address.')}
        empty="none"
        kind="url"
        save={(url) => change({ url }, 'gateway')}
      />
      <Pick
        name="Method"
        value={sms.method}
        options={SmsSettings.shape.method.unwrap().options.map((each) => [each, each] as const)}
        save={(method) => change({ method }, 'method of the gateway')}
      />
      <Pick
        name="The body is"
        value={sms.contentType}
        options={[
          ['application/json', 'JSON'],
          ['application/x-www-form-urlencoded', 'a form'],
          ['text/plain', 'plain text'],
        ]}
        save={(contentType) => change({ contentType }, 'body of the gateway')}
      />
      <Text
        name="Body"
        most={2000}
        empty="nothing"
        value={sms.body}
        save={(body) => change({ body }, 'body of the gateway')}
      />
      <Headers sms={sms} view={view} change={change} onSecret={onSecret} />
      <Count
        name="Wait for its answer"
        value={sms.timeoutSeconds}
        unit="seconds"
        least={1}
        most={60}
        save={(value) => change({ timeoutSeconds: value ?? 10 }, 'how long the gateway is waited for')}
      />
    </>
  );
}

/** How the gateway knows that it is you. */
function Headers({ sms, view, change, onSecret }: SmsCardProps) {
  return (
    <>
      <Secret
        name="Secret of the gateway"
        means="A key or token, sent in the header named next. Some want Bearer before it."
        secret="sms-secret"
        kept={view?.secrets['sms-secret'] ?? false}
        onDone={onSecret}
      />
      <Typed
        name="Header of the secret"
        value={sms.secretHeader}
        write={String}
        read={readBy(SmsSettings.shape.secretHeader.unwrap(), 'Letters, digits and -.')}
        empty="none"
        save={(secretHeader) => change({ secretHeader }, 'header of the secret')}
      />
      <Typed
        name="Other headers"
        means="Name: value, with semicolons between. No secrets: these can be read by every manager."
        value={sms.headers}
        write={headersText}
        read={readHeaders}
        empty="none"
        save={(headers) => change({ headers }, 'headers of the gateway')}
      />
    </>
  );
}
