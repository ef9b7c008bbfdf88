import { useState } from 'react';
import { wallTime } from '#shared/basics/instant.ts';
import { addressOf } from '#shared/client/address.ts';
import type { Notice, NoticeStatus } from '#shared/contract/notices.ts';
import { NOTICE_ROUTES } from '#shared/contract/routes-notices.ts';
import { Card } from '../fields.tsx';
import { useHouse } from '../house.ts';
import { CHANNEL_NAMES, eventWords } from './event-words.ts';
import { useFailedCount, useNotices, type NoticeList } from './use-notices.ts';

const KINDS: readonly (readonly [NoticeStatus, string, none: string])[] = [
  ['failed', 'Failed', 'None failed.'],
  ['queued', 'Waiting', 'None waits to be sent.'],
  ['sent', 'Sent', 'None was sent yet.'],
];

/** What became of notices; those that failed can be sent again or put aside. */
export function Notices() {
  const [status, setStatus] = useState<NoticeStatus>('failed');
  const failed = useFailedCount();
  const list = useNotices(status);
  const none = KINDS.find(([each]) => each === status)?.[2] ?? '';
  return (
    <Card title="What became of them">
      <div className="tabs" role="group" aria-label="Which notices">
        {KINDS.map(([each, words]) => (
          <button
            key={each}
            type="button"
            className="key"
            aria-pressed={each === status}
            onClick={() => setStatus(each)}
          >
            {words}
            {each === 'failed' && failed > 0 ? ` (${failed})` : ''}
          </button>
        ))}
      </div>
      <List list={list} none={none} />
    </Card>
  );
}

interface ListProps {
  readonly list: NoticeList | null;
  /** What is said when there are none. */
  readonly none: string;
}

function List({ list, none }: ListProps) {
  if (list === null) return <p className="own">Fetching them…</p>;
  const { notices, more, again, fault } = list;
  return (
    <>
      {fault !== null && (
        <p className="warn" role="alert">
          {fault}
        </p>
      )}
      {fault === null && notices.length === 0 && <p className="own">{none}</p>}
      <ul className="notices">
        {notices.map((notice) => (
          <Row key={notice.id} notice={notice} onDone={again} />
        ))}
      </ul>
      {more && (
        <button type="button" className="key" onClick={more}>
          Older ones
        </button>
      )}
    </>
  );
}

interface RowProps {
  readonly notice: Notice;
  readonly onDone: () => void;
}

function Row({ notice, onDone }: RowProps) {
  const house = useHouse();
  const { id, to, at, channel, event, orderNumber, reason, attempts, status } = notice;
  const { timeZone } = house.session.site;
  const act = async (route: 'retryNotice' | 'dismissNotice', words: string) => {
    const { path } = NOTICE_ROUTES[route];
    if (await house.act('post', addressOf(path, { id }), undefined, words)) onDone();
  };
  return (
    <li>
      <div>
        <b>
          {CHANNEL_NAMES[channel]} to {to}
        </b>
        <p>
          {orderNumber === null ? '' : `Order ${orderNumber}: `}
          {eventWords(event)} · {at.slice(0, 10)} {wallTime(at, timeZone)}
          {attempts > 1 && ` · tried ${attempts} times`}
        </p>
        {reason !== null && status !== 'sent' && <p className="warn">{reason}</p>}
      </div>
      {status === 'failed' && (
        <div className="plan-keys">
          <button
            type="button"
            className="key"
            onClick={() => void act('retryNotice', `${to}: sending it again`)}
          >
            Send again
          </button>
          <button type="button" className="key" onClick={() => void act('dismissNotice', `${to}: put aside`)}>
            Put aside
          </button>
        </div>
      )}
    </li>
  );
}
