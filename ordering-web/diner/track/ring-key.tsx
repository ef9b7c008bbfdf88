import { useSyncExternalStore } from 'react';
import { Bell as BellSign } from '#shared/ui/guest/guest-icons.tsx';
import { SmallKey } from '#shared/ui/guest/frame.tsx';
import { tell } from '#shared/i18n/track/say.ts';
import { useHouse } from '../house.ts';

/** Says what the page does when food is coming, and asks for the tap that its sound needs. */
export function RingKey() {
  const { bell } = useHouse();
  const armed = useSyncExternalStore(bell.subscribe, bell.armed);
  if (armed) return <p>{tell('ringsOpen')}</p>;
  return (
    <>
      <SmallKey onPress={() => bell.arm()}>
        <BellSign /> {tell('ringKey')}
      </SmallKey>
      <p>{tell('flashes')}</p>
    </>
  );
}
