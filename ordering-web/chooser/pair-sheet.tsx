import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import { say } from '#shared/i18n/chooser/say.ts';
import { Key } from '../device/key.tsx';
import { inHalves, leftUntil } from './countdown.ts';
import { openPairing, type OpenPairing } from './open-pairing.ts';
import { Qr } from './qr.tsx';

interface PairSheetProps {
  readonly api: ApiClient;
  /** Where the new device finds the host: `http://192.168.1.20:8080`. */
  readonly address: string;
  readonly onClose: () => void;
}

/** Lets one device in: a manager's PIN, then the code and the address, large, for two minutes. */
export function PairSheet({ api, address, onClose }: PairSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState<OpenPairing | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="c-pair" onClose={onClose} aria-labelledby="pair-title">
      <header>
        <h2 id="pair-title">{say('pair')}</h2>
        <Key look="plain" onPress={() => dialog.current?.close()}>
          {say('close')}
        </Key>
      </header>
      {open === null ? (
        <PinForm api={api} onOpen={setOpen} />
      ) : (
        <Code open={open} address={address} again={() => setOpen(null)} />
      )}
    </dialog>
  );
}

interface PinFormProps {
  readonly api: ApiClient;
  readonly onOpen: (open: OpenPairing) => void;
}

function PinForm({ api, onOpen }: PinFormProps) {
  const [pin, setPin] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = async () => {
    setBusy(true);
    setPin('');
    const opened = await openPairing(api, pin);
    setBusy(false);
    if (opened.ok) onOpen(opened.value);
    else setFault(opened.error);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    ask().catch((error: unknown) => reportError(error));
  };
  return (
    <form onSubmit={submit}>
      <label className="w-field">
        <span>{say('managerPin')}</span>
        <input
          className="w-code"
          type="password"
          inputMode="numeric"
          pattern="[0-9]*"
          autoComplete="off"
          maxLength={8}
          value={pin}
          onChange={(event) => setPin(event.target.value.replaceAll(/\D/g, ''))}
        />
      </label>
      <p className="w-fault" role="alert">
        {fault}
      </p>
      <button type="submit" className="w-key w-key-ink c-pair-go" disabled={busy || pin.length < 4}>
        {say(busy ? 'askingCode' : 'showCode')}
      </button>
    </form>
  );
}

interface CodeProps {
  readonly open: OpenPairing;
  readonly address: string;
  readonly again: () => void;
}

function Code({ open, address, again }: CodeProps) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 250);
    return () => window.clearInterval(timer);
  }, []);
  const left = leftUntil(open.expiresAt, now);
  if (left === '0:00') {
    return (
      <div className="c-over">
        <p>{say('over')}</p>
        <Key look="ink" className="c-pair-go" onPress={again}>
          {say('another')}
        </Key>
      </div>
    );
  }
  const known = open.hostKey === undefined ? '' : `&key=${open.hostKey}`;
  const link = `${address}/waiter#pair=${encodeURIComponent(open.code)}${known}`;
  return (
    <div className="c-code">
      <p className="c-code-left">
        {say('forOne')} <b>{left}</b>
      </p>
      <p className="c-code-text">{inHalves(open.code)}</p>
      <div className="c-code-how">
        <Qr text={link} label={say('qrOf', { address: `${address}/waiter` })} />
        <ol>
          <Where device={say('tablet')} how={say('scanOrOpen')} address={`${address}/waiter`} />
          <Where device={say('screen')} how={say('openIt')} address={`${address}/kitchen`} />
          <Where device={say('pickUp')} how={say('openIt')} address={`${address}/board`} />
          <li>{say('once')}</li>
        </ol>
      </div>
    </div>
  );
}

interface WhereProps {
  readonly device: string;
  readonly how: string;
  readonly address: string;
}

function Where({ device, how, address }: WhereProps) {
  return (
    <li>
      <b>{device}</b> {how} <em dir="ltr">{address}</em>
    </li>
  );
}
