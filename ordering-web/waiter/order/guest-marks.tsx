import { Key } from '../../device/key.tsx';
import { say } from '../words.ts';

interface GuestMarksProps {
  readonly vip: boolean;
  readonly firstTime: boolean;
  readonly set: (marks: { vip?: boolean; firstTime?: boolean }) => void;
}

/** Whom the kitchen should know about: it stands on every ticket of the order. */
export function GuestMarks({ vip, firstTime, set }: GuestMarksProps) {
  return (
    <div className="w-keys w-keys-two">
      <Key pressed={vip} look={vip ? 'ink' : 'line'} onPress={() => set({ vip: !vip })}>
        {say('vip')}
      </Key>
      <Key
        pressed={firstTime}
        look={firstTime ? 'ink' : 'line'}
        onPress={() => set({ firstTime: !firstTime })}
      >
        {say('firstTime')}
      </Key>
    </div>
  );
}
