import { Sounds, type Profile } from '#shared/kitchen/profile.ts';
import { playSound, type SoundName } from '#shared/ui/sounds.ts';
import { Count, Pick, Several } from '../fields.tsx';

interface PartProps {
  readonly profile: Profile;
  readonly save: (change: Partial<Profile>, words: string) => void;
}

const SOUND_WORDS: Readonly<Record<keyof Sounds, string>> = {
  new: 'New ticket',
  changed: 'Something changed',
  void: 'Something is void',
  rush: 'Rush',
  ready: 'Order ready',
  late: 'Late',
};

/** How loud it is, which sounds there are, and each to be tried here. */
export function Hearing({ profile, save }: PartProps) {
  const names = Sounds.keyof().options;
  const chosen = names.filter((name) => profile.sounds[name]);
  const hear = (name: SoundName) => {
    const context = new AudioContext();
    void context.resume().then(() => playSound(context, name, profile.volume));
  };
  return (
    <>
      <Count
        name="Volume"
        means="0 is silent, in which case a new ticket only pulses."
        value={Math.round(profile.volume * 100)}
        unit="%"
        least={0}
        most={100}
        save={(value) => save({ volume: (value ?? 75) / 100 }, 'volume')}
      />
      <Pick
        name="A new ticket"
        means="Until touched is safest: nobody has to be looking when it comes."
        value={profile.alert}
        options={[
          ['until-touched', 'sounds and pulses until somebody touches it'],
          ['once', 'sounds once'],
        ]}
        save={(alert) => save({ alert }, 'alert')}
      />
      <Several
        name="Sounds"
        chosen={chosen}
        options={names.map((name) => [name, SOUND_WORDS[name]] as const)}
        save={(on) =>
          save(
            { sounds: Sounds.parse(Object.fromEntries(names.map((name) => [name, on.includes(name)]))) },
            'sounds',
          )
        }
      />
      <div className="several">
        {names.map((name) => (
          <button key={name} type="button" className="key" onClick={() => hear(name)}>
            Try “{SOUND_WORDS[name]}”
          </button>
        ))}
      </div>
    </>
  );
}
