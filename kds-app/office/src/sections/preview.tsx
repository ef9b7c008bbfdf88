import type { ScreenLook } from '#shared/kitchen/profile.ts';

type Look = Pick<ScreenLook, 'layout' | 'columns' | 'rows' | 'theme' | 'allDay'>;

/** How many boxes a layout has where nothing is set. */
const USUAL = {
  grid: [5, 3],
  rail: [5, 1],
  list: [1, 8],
  split: [6, 3],
} as const;
/** Rail tickets are as tall as they need. */
const TALL = [0.9, 0.6, 0.75, 0.5, 0.85];

function drawn({ layout, columns, rows, allDay }: Look) {
  const [usualColumns, usualRows] = USUAL[layout];
  const across = layout === 'grid' || layout === 'rail' ? (columns ?? usualColumns) : usualColumns;
  const down = layout === 'grid' ? (rows ?? usualRows) : usualRows;
  const panel = allDay !== 'none' && layout !== 'split' ? 22 : 0;
  const [width, height] = [(156 - panel) / across, 86 / down];
  const boxes = Array.from({ length: across * down }, (_, index) => ({
    x: 2 + (index % across) * width,
    y: 2 + Math.floor(index / across) * height,
    tall: layout === 'rail' ? (TALL[index % TALL.length] ?? 1) : 1,
  }));
  return { boxes, width, height, panel };
}

/** A layout drawn small: boxes for tickets, as many as the screen would have of them. */
export function Preview({ look }: { readonly look: Look }) {
  const { layout, theme } = look;
  const { boxes, width, height, panel } = drawn(look);
  return (
    <svg
      className="preview"
      data-theme={theme}
      viewBox="0 0 160 90"
      role="img"
      aria-label={`Layout: ${layout}`}
    >
      <rect width={160} height={90} rx={3} className="preview-ground" />
      {boxes.map(({ x, y, tall }) => (
        <rect
          key={`${x} ${y}`}
          x={x}
          y={y}
          width={width - 2}
          height={height * tall - 2}
          className="preview-ticket"
        />
      ))}
      {layout === 'split' && <rect x={79} y={0} width={1.5} height={90} className="preview-line" />}
      {panel > 0 && <rect x={158 - panel} y={2} width={1} height={86} className="preview-line" />}
    </svg>
  );
}
