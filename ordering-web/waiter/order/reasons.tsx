import { useState } from 'react';
import { Key } from '../../device/key.tsx';

export const VOID_REASONS = ['Guest changed their mind', 'Wrong dish', 'Sold out', 'Took too long'] as const;
export const REFUSE_REASONS = [
  'We have not been to your table yet',
  'We cannot make it now',
  'Sold out',
  'The kitchen is closing',
] as const;
export const PAYMENT_REASONS = [
  'Wrong amount',
  'Wrong way of paying',
  'Wrong table',
  'The card was declined',
] as const;
export const CANCEL_REASONS = [
  'Guest changed their mind',
  'Ordered twice',
  'Wrong table',
  'Guest left',
] as const;

interface ReasonsProps {
  readonly title: string;
  readonly reasons: readonly string[];
  readonly choose: (reason: string) => void;
  readonly back: () => void;
}

/** Why something is taken back: the kitchen and the office read it. The reason is the key that does it. */
export function Reasons({ title, reasons, choose, back }: ReasonsProps) {
  const [other, setOther] = useState('');
  return (
    <fieldset className="w-group w-reasons">
      <legend>{title}</legend>
      {reasons.map((reason) => (
        <Key key={reason} className="w-key-wide" onPress={() => choose(reason)}>
          {reason}
        </Key>
      ))}
      <label className="w-note">
        <span>Another reason</span>
        <input value={other} maxLength={300} onChange={(event) => setOther(event.target.value)} />
      </label>
      <div className="w-keys w-keys-two">
        <Key look="plain" onPress={back}>
          Leave it
        </Key>
        <Key look="ink" disabled={other.trim() === ''} onPress={() => choose(other.trim())}>
          For this reason
        </Key>
      </div>
    </fieldset>
  );
}
