import { useState } from 'react';
import type { Result } from '#shared/basics/result.ts';
import type { Failure } from '#shared/client/failure.ts';
import { Key } from '../../device/key.tsx';
import { PinEntry } from '../../device/pin-entry.tsx';
import { pinFault } from '../shift/pin-fault.ts';
import { pinWords } from '../shift/pin-words.ts';
import { say } from '../words.ts';
import { Dialog } from './dialog.tsx';

interface ManagerPinProps {
  /** What is to be done: `T5: void Lamb cutlets`. */
  readonly what: string;
  /** Sends it with the PIN; it never waits in the outbox, because a PIN is not kept on a tablet. */
  readonly send: (pin: string) => Promise<Result<unknown, Failure>>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A manager comes by and says yes to it. */
export function ManagerPin({ what, send, onDone, onClose }: ManagerPinProps) {
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = async (pin: string) => {
    setBusy(true);
    const answer = await send(pin);
    setBusy(false);
    if (answer.ok) return onDone();
    setFault(answer.error.kind === 'refused' ? pinFault(answer.error, 'notManager') : say('managerOffline'));
  };
  return (
    <Dialog label={say('managerTitle')} onClose={onClose}>
      <h2>{say('managerTitle')}</h2>
      <p>
        <b>{what}</b>
      </p>
      <p className="w-dialog-why">{say('managerWhy')}</p>
      <PinEntry
        words={pinWords()}
        go={say('managerGo')}
        busy={busy}
        fault={fault}
        onType={() => setFault(null)}
        onPin={(pin) => {
          ask(pin).catch((error: unknown) => reportError(error));
        }}
      />
      <Key look="plain" onPress={onClose}>
        {say('leaveIt')}
      </Key>
    </Dialog>
  );
}
