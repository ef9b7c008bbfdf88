import { useState } from 'react';
import type { Order } from '#shared/orders/order.ts';
import { KeyButton } from '../press/key-button.tsx';
import { Sheet } from '../wall/sheet.tsx';
import { orderName } from './waits-for.ts';
import { say } from '../words/say.ts';
import { kitchenPass } from '#shared/i18n/kitchen-pass/en.ts';
import { languageFor } from '#shared/i18n/language.ts';
import { useScreen } from '../store/use-screen.ts';
import { useLanguage } from '../words/use-language.ts';

const REASONS = ['reason.stock', 'reason.busy', 'reason.closing', 'reason.nobody'] as const;

interface RefuseProps {
  readonly order: Order;
  readonly onRefuse: (reason: string) => void;
  readonly onClose: () => void;
}

/** An order that is refused is refused with a reason: the guest reads it. */
export function RefuseSheet({ order, onRefuse, onClose }: RefuseProps) {
  const [reason, setReason] = useState('');
  const { session } = useScreen();
  // What the guest reads is in the house's language, as far as this screen has it; else in English.
  const same = useLanguage() === languageFor([session.site.locale]);
  const forGuest = (key: (typeof REASONS)[number]) => (same ? say(key) : kitchenPass[key]);
  return (
    <Sheet title={say('refuseWhy', { name: orderName(order) })} onClose={onClose}>
      <p className="sheet-words">{say('guestReads')}</p>
      <div className="reasons">
        {REASONS.map((each) => (
          <KeyButton key={each} className="choice" act={() => onRefuse(forGuest(each))}>
            {say(each)}
          </KeyButton>
        ))}
        <label className="reason-own">
          {say('ownWords')}
          <input value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} />
        </label>
        <KeyButton className="choice" disabled={reason.trim() === ''} act={() => onRefuse(reason.trim())}>
          {say('refuseWith')}
        </KeyButton>
      </div>
    </Sheet>
  );
}
