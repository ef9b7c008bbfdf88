import { NoticeSettings } from '#shared/floor/notice-settings.ts';
import { Card, Count } from '../fields.tsx';
import { useHouse, useSettings } from '../house.ts';
import { AlertsCard } from '../notices/alerts-card.tsx';
import { EmailCard } from '../notices/email-card.tsx';
import { Notices as NoticeList } from '../notices/notice-list.tsx';
import { SmsCard } from '../notices/sms-card.tsx';
import { useChannels } from '../notices/use-notices.ts';
import { readBy } from '../reading.ts';
import { Typed } from '../typed-field.tsx';

/** How word reaches people whose page is closed, and what did not reach them. */
export function Notices() {
  const house = useHouse();
  const notices = useSettings()?.notices;
  const [view, again] = useChannels();
  if (!notices) return null;
  const { push, email, sms } = notices;
  return (
    <>
      <p>
        An open page rings by itself. These are for pages that are closed; all of it is off until you switch
        it on. Every change is told once, in the guest&rsquo;s language.
      </p>
      <NoticeList />
      <AlertsCard push={push} view={view} change={(some, words) => house.channel('push', some, words)} />
      <EmailCard
        email={email}
        view={view}
        onSecret={again}
        change={(some, words) => house.channel('email', some, words)}
      />
      <SmsCard
        sms={sms}
        view={view}
        onSecret={again}
        change={(some, words) => house.channel('sms', some, words)}
      />
      <Common notices={notices} />
    </>
  );
}

function Common({ notices }: { readonly notices: NoticeSettings }) {
  const house = useHouse();
  return (
    <Card title="In all of them">
      <Typed
        name="Where guests reach you from outside"
        means="Messages then end with a link to the order. Such as https://order.example.com."
        value={notices.publicUrl}
        write={String}
        read={readBy(
          NoticeSettings.shape.publicUrl.unwrap(),
          'An address such as https://order.example.com.',
        )}
        empty="nowhere: no link"
        kind="url"
        save={(publicUrl) => house.part('notices', { publicUrl }, 'address from outside')}
      />
      <Count
        name="An order counts as late"
        value={notices.delayedAfterMinutes}
        unit="minutes after its time"
        least={1}
        most={240}
        save={(value) => house.part('notices', { delayedAfterMinutes: value ?? 10 }, 'when an order is late')}
      />
    </Card>
  );
}
