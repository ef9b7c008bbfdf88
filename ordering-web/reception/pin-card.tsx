import type { Place } from '#shared/floor/place.ts';
import { say } from '#shared/i18n/reception/say.ts';
import { Key } from '../device/key.tsx';
import { useDesk } from './desk.ts';

interface PinCardProps {
  readonly place: Place;
  readonly guest: string;
  readonly pin: string;
  readonly onDone: () => void;
}

/** The PIN of a stay, shown once: to be read out, or printed as a card for the key's sleeve. */
export function PinCard({ place, guest, pin, onDone }: PinCardProps) {
  const { session } = useDesk();
  return (
    <>
      <section className="c-card" aria-live="polite">
        <p className="c-card-house">{session.site.name}</p>
        <h2>{say('welcome', { guest })}</h2>
        <p className="c-card-room">
          {say('roomService')}, <b>{place.name}</b>
        </p>
        <p className="c-card-label">{say('yourPin')}</p>
        <p className="c-pin">{pin}</p>
        <p>{say('cardHelp')}</p>
      </section>
      <p className="c-quiet">{say('pinOnce')}</p>
      <div className="c-keys">
        <Key onPress={() => window.print()}>{say('printCard')}</Key>
        <Key look="ink" onPress={onDone}>
          {say('done')}
        </Key>
      </div>
    </>
  );
}
