import { useState } from 'react';
import { useAudible } from '../../device/bell.ts';
import { usePhone } from '../phone.ts';
import { say } from '#shared/i18n/runner/say.ts';
import { MenuSheet } from './menu-sheet.tsx';
import { useDuty, useSend } from './use-work.ts';

interface TopBarProps {
  readonly carrying: number;
  readonly onEnd: () => void;
}

/** Who has this phone, and whether it rings for them. */
export function TopBar({ carrying, onEnd }: TopBarProps) {
  const { session } = usePhone();
  const [open, setOpen] = useState(false);
  const duty = useDuty();
  const send = useSend();
  const audible = useAudible();
  const { name } = session;
  return (
    <header className="r-top">
      <button
        type="button"
        className="r-plate"
        aria-label={say('menu', { name })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {name.slice(0, 2).toUpperCase()}
      </button>
      <label className="r-duty">
        <span>
          <b>{say(duty.on ? 'onDuty' : 'offDuty')}</b>
          <small>{dutyWords(duty, audible)}</small>
        </span>
        <input
          type="checkbox"
          role="switch"
          aria-checked={duty.on}
          aria-label={say('onDuty')}
          checked={duty.on}
          onChange={(event) => send({ type: 'duty', onDuty: event.target.checked }, say('onDuty'))}
        />
      </label>
      {open && <MenuSheet carrying={carrying} onClose={() => setOpen(false)} onEnd={onEnd} />}
    </header>
  );
}

function dutyWords(duty: ReturnType<typeof useDuty>, audible: boolean): string {
  if (!duty.on) return say('silent');
  if (!audible) return say('soundOff');
  const names = duty.with.map((each) => each.name).join(', ');
  return names === '' ? say('rings') : say('dutyWith', { names });
}
