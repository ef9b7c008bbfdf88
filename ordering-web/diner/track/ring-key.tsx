import { useSyncExternalStore } from 'react';
import { Bell as BellSign } from '#shared/ui/guest/guest-icons.tsx';
import { SmallKey } from '#shared/ui/guest/frame.tsx';
import { useHouse } from '../house.ts';

/** Says what the page does when food is coming, and asks for the tap that its sound needs. */
export function RingKey() {
  const { bell } = useHouse();
  const armed = useSyncExternalStore(bell.subscribe, bell.armed);
  if (armed) return <p>Keep this page open and it rings when food is coming.</p>;
  return (
    <>
      <SmallKey onPress={() => bell.arm()}>
        <BellSign /> Ring when food is coming
      </SmallKey>
      <p>Keep this page open: it flashes when food is coming.</p>
    </>
  );
}
