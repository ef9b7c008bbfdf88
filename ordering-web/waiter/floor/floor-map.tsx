import type { CSSProperties, ReactNode } from 'react';
import type { Place } from '#shared/floor/place.ts';
import type { Area } from './areas.ts';
import { mapOf, type Drawn } from './map.ts';

interface FloorMapProps {
  readonly area: Area;
  /** What stands for a place. */
  readonly renderCard: (place: Place, round: boolean) => ReactNode;
}

/** The tables of an area where they stand; in a grid where nobody has arranged them. */
export function FloorMap({ area, renderCard }: FloorMapProps) {
  const map = mapOf(area.places);
  if (map === null) {
    return <div className="w-tables">{area.places.map((place) => renderCard(place, false))}</div>;
  }
  const size: CSSProperties = {
    aspectRatio: `${map.w} / ${map.h}`,
    minWidth: `${map.w * LEAST_CELL}px`,
    maxWidth: `${map.w * MOST_CELL}px`,
  };
  return (
    <div className="w-map-scroll">
      <div className="w-map" style={size} dir="ltr">
        {map.drawn.map((each) => (
          <div key={each.place.id} className="w-map-place" style={boxOf(each, map)}>
            {renderCard(each.place, each.round)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Pixels that a cell of the plan takes at the least: a table for two stays wide enough for a thumb and a word. */
const LEAST_CELL = 29;
/** And at the most: a small terrace is not drawn larger than the dining room. */
const MOST_CELL = 34;

function boxOf({ x, y, w, h }: Drawn, map: { readonly w: number; readonly h: number }): CSSProperties {
  const part = (of: number, whole: number) => `${(of / whole) * 100}%`;
  return {
    left: part(x, map.w),
    top: part(y, map.h),
    width: part(w, map.w),
    height: part(h, map.h),
  };
}
