import { useLayoutEffect, type ReactNode } from 'react';
import type { Geometry } from '../board/geometry.ts';
import { useLinkView, usePreferences } from '../store/use-screen.ts';

interface WallProps {
  readonly geometry: Pick<Geometry, 'k' | 'columns' | 'rows' | 'width' | 'height' | 'panel'>;
  readonly children: ReactNode;
}

/** The whole screen. One rem is ten units; without a link its edges are striped and nothing on it moves. */
export function Wall({ geometry, children }: WallProps) {
  const { state } = useLinkView();
  const { alert } = usePreferences();
  const { k, columns, rows, panel } = geometry;
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--k', String(k));
    style.setProperty('--columns', String(columns));
    style.setProperty('--rows', String(rows));
  }, [k, columns, rows]);
  return (
    <div
      className="wall"
      data-link={state}
      data-panel={panel}
      data-width={widthWord(geometry.width)}
      data-alert={alert}
    >
      {children}
      {state === 'lost' && (
        <>
          <i className="edge edge-start" />
          <i className="edge edge-end" />
          <i className="edge edge-foot" />
        </>
      )}
    </div>
  );
}

function widthWord(width: number): 'wide' | 'middle' | 'narrow' {
  if (width >= 1300) return 'wide';
  return width >= 900 ? 'middle' : 'narrow';
}
