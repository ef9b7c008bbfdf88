import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
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
        <h2 id="pair-title">Pair a device</h2>
        <Key look="plain" onPress={() => dialog.current?.close()}>
          Close
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
        <span>A manager’s PIN</span>
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
        {busy ? 'Asking…' : 'Show a code'}
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
        <p>The two minutes are over: the code opens nothing any more.</p>
        <Key look="ink" className="c-pair-go" onPress={again}>
          Another code
        </Key>
      </div>
    );
  }
  const link = `${address}/waiter#pair=${encodeURIComponent(open.code)}`;
  return (
    <div className="c-code">
      <p className="c-code-left">
        for one device, <b>{left}</b>
      </p>
      <p className="c-code-text">{inHalves(open.code)}</p>
      <div className="c-code-how">
        <Qr text={link} label={`The address ${address}/waiter with the code`} />
        <ol>
          <li>
            <b>A waiter’s tablet:</b> scan this, or open <em>{address}/waiter</em>
          </li>
          <li>
            <b>A kitchen screen:</b> open <em>{address}/kitchen</em>
          </li>
          <li>
            <b>A pick-up board:</b> open <em>{address}/board</em>
          </li>
          <li>It asks for this code. It works once.</li>
        </ol>
      </div>
    </div>
  );
}
