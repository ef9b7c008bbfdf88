import { useState } from 'react';
import { houseReasons, reasons, type Reason } from '#shared/i18n/waiter-reasons/say.ts';
import { Key } from '../../device/key.tsx';
import { say } from '../words.ts';

export const VOID_REASONS: readonly Reason[] = ['changedMind', 'wrongDish', 'soldOut', 'tooLong'];
export const REFUSE_REASONS: readonly Reason[] = ['notBeen', 'cannotNow', 'soldOut', 'closing'];
export const PAYMENT_REASONS: readonly Reason[] = ['wrongAmount', 'wrongWay', 'wrongTable', 'declined'];
export const CANCEL_REASONS: readonly Reason[] = ['changedMind', 'twice', 'wrongTable', 'left'];

interface ReasonsProps {
  readonly title: string;
  readonly of: readonly Reason[];
  /** Gets the reason in the language of the house. */
  readonly choose: (reason: string) => void;
  readonly back: () => void;
}

/** Why something is taken back: the kitchen and the office read it. The reason is the key that does it. */
export function Reasons({ title, of, choose, back }: ReasonsProps) {
  const [other, setOther] = useState('');
  return (
    <fieldset className="w-group w-reasons">
      <legend>{title}</legend>
      {of.map((reason) => (
        <Key key={reason} className="w-key-wide" onPress={() => choose(houseReasons.say(reason))}>
          {reasons.say(reason)}
        </Key>
      ))}
      <label className="w-note">
        <span>{say('anotherReason')}</span>
        <input value={other} maxLength={300} onChange={(event) => setOther(event.target.value)} />
      </label>
      <div className="w-keys w-keys-two">
        <Key look="plain" onPress={back}>
          {say('leaveIt')}
        </Key>
        <Key look="ink" disabled={other.trim() === ''} onPress={() => choose(other.trim())}>
          {say('forThisReason')}
        </Key>
      </div>
    </fieldset>
  );
}
