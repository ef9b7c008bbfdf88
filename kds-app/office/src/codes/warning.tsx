import { byName } from '../floor/areas.ts';
import { WayTo } from '../way-to.tsx';
import { useAddresses, useMisprints, type Misprint } from './addresses.ts';

/** Says on every page of the office that printed codes lead nowhere, and which. */
export function CodesWarning() {
  const misprints = useMisprints();
  const [now = ''] = useAddresses() ?? [];
  if (misprints.length === 0) return null;
  const moved = misprints.filter(({ why }) => why === 'moved');
  const rotated = misprints.filter(({ why }) => why === 'rotated');
  const was = moved[0]?.place.printed?.address ?? '';
  return (
    <div className="codes-warning" role="alert">
      {moved.length > 0 && (
        <p>
          The kitchen computer is at {now} now. The printed codes of {names(moved)} lead to {was} and work no
          more.
        </p>
      )}
      {rotated.length > 0 && <p>The codes of {names(rotated)} were made new after they were printed.</p>}
      <WayTo section="codes">What to do</WayTo>
    </div>
  );
}

const SHOWN = 6;

function names(misprints: readonly Misprint[]): string {
  const all = misprints
    .map(({ place }) => place)
    .toSorted(byName)
    .map(({ name }) => name);
  const rest = all.length - SHOWN;
  return rest > 0 ? `${all.slice(0, SHOWN).join(', ')} and ${rest} more` : all.join(', ');
}
