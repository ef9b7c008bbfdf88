import type { ScreenLook } from '#shared/kitchen/profile.ts';

/** A layout drawn small: boxes for tickets, as many as the screen would have of them. */
export function Preview({
  look,
}: {
  readonly look: Pick<ScreenLook, 'layout' | 'columns' | 'rows' | 'theme' | 'allDay'>;
}) {
  const { layout, theme } = look;
  const columns = layout === 'list' ? 1 : layout === 'split' ? 6 : (look.columns ?? 5);
  const rows = layout === 'list' ? 8 : layout === 'rail' ? 1 : (look.rows ?? 3);
  const panel = look.allDay !== 'none' && layout !== 'split' ? 22 : 0;
  const [width, height] = [(156 - panel) / columns, 86 / rows];
  const boxes = Array.from({ length: columns * rows }, (_, index) => ({
    x: 2 + (index % columns) * width,
    y: 2 + Math.floor(index / columns) * height,
    tall: layout === 'rail' ? ([0.9, 0.6, 0.75, 0.5, 0.85][index % 5] ?? 1) : 1,
  }));
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
