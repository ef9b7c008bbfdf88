import { useEffect, useState } from 'react';
import { encode } from 'uqr';
import type { z } from 'zod';
import { fingerprintInWords } from '#shared/contract/fingerprint.ts';
import { DEVICE_ROUTES, type PairingOpened } from '#shared/contract/routes-session.ts';
import { useAddresses } from '../codes/addresses.ts';
import { Card } from '../fields.tsx';
import { useHouse } from '../house.ts';

type Opened = z.infer<typeof PairingOpened>;

/** Lets one device in: a code and an address, large, for two minutes. */
export function Pairing() {
  const house = useHouse();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const left = useSecondsLeft(opened);
  const open = async () => {
    const answer = await house.api.call(DEVICE_ROUTES.openPairing, {});
    setOpened(answer.ok ? answer.value : null);
    setFault(answer.ok ? null : answer.error.detail);
  };
  return (
    <Card title="Pair another device">
      {fault !== null && (
        <p className="warn" role="alert">
          {fault}
        </p>
      )}
      {opened && left > 0 ? (
        <Code opened={opened} left={left} />
      ) : (
        <>
          <p className="own">
            {opened
              ? 'The two minutes are over: the code opens nothing any more.'
              : 'A tablet, a kitchen screen or a board is let in by a code that works once.'}
          </p>
          <button type="button" className="key key-ink" onClick={() => void open()}>
            {opened ? 'Another code' : 'Show a code'}
          </button>
        </>
      )}
    </Card>
  );
}

/** As long as a code lasts: the clock that counts down may be older than the code. */
const LASTS_S = 120;

function useSecondsLeft(opened: Opened | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (opened === null) return;
    const timer = window.setInterval(() => setNow(Date.now()), 500);
    return () => window.clearInterval(timer);
  }, [opened]);
  return opened === null
    ? 0
    : Math.max(0, Math.min(LASTS_S, Math.ceil((Date.parse(opened.expiresAt) - now) / 1000)));
}

function Code({ opened, left }: { readonly opened: Opened; readonly left: number }) {
  const { code, hostKey } = opened;
  const [address = ''] = useAddresses() ?? [];
  const known = hostKey === undefined ? '' : `&key=${hostKey}`;
  const link = `${address}/waiter#pair=${encodeURIComponent(code)}${known}`;
  const { size, data } = encode(link, { border: 2, ecc: 'M' });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return (
    <div className="pairing">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={`The address ${address}/waiter with the code`}
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <div>
        <p className="pairing-code">
          {code.slice(0, 4)} {code.slice(4)}
        </p>
        <p>
          for one device, <b>{time}</b>
        </p>
        <ul>
          <li>A waiter's tablet: scan this, or open {address}/waiter</li>
          <li>A kitchen screen: open {address}/kitchen</li>
          <li>A runner: open {address}/runner</li>
          <li>A pick-up board: open {address}/board</li>
          <li>
            A station agent: type the code at it, or give it the whole address of this picture
            {hostKey !== undefined && (
              <>
                ; it has to show the key <b>{fingerprintInWords(hostKey)}</b>
              </>
            )}
          </li>
        </ul>
      </div>
    </div>
  );
}
