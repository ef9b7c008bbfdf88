import type { Mark } from '#shared/contract/sheet.ts';
import { encode } from 'uqr';

interface SheetPageProps {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly label: string;
}

/** Millimetres of a point of type. */
const POINT = 25.4 / 72;

/** A page as it will be printed. */
export function SheetPage({ width, height, marks, label }: SheetPageProps) {
  return (
    <svg className="sheet-page" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {marks.map((mark, index) => (
        // A page is drawn as a whole: its marks have no names of their own.
        <g
          key={index}
          transform={'turned' in mark && mark.turned ? `rotate(180 ${mark.x} ${mark.y})` : undefined}
        >
          <Drawn mark={mark} />
        </g>
      ))}
    </svg>
  );
}

function Drawn({ mark }: { readonly mark: Mark }) {
  switch (mark.type) {
    case 'text':
      return <Line mark={mark} />;
    case 'code':
      return <Code says={mark.says} x={mark.x} y={mark.y} side={mark.side} />;
    case 'bar':
      return <rect className="sheet-ink" x={mark.x} y={mark.y} width={mark.width} height={mark.height} />;
    case 'line':
      return (
        <line
          className={mark.fold ? 'sheet-fold' : 'sheet-cut'}
          x1={mark.x}
          y1={mark.y}
          x2={mark.x + mark.width}
          y2={mark.y + mark.height}
        />
      );
  }
}

function Line({ mark }: { readonly mark: Extract<Mark, { type: 'text' }> }) {
  const middle = mark.align === 'middle';
  const fit = (line: SVGTextElement | null) => {
    if (line === null) return;
    line.style.fontSize = `${mark.size * POINT}px`;
    const length = line.getComputedTextLength();
    if (length > mark.width) line.style.fontSize = `${(mark.size * POINT * mark.width) / length}px`;
  };
  return (
    <text
      ref={fit}
      className={mark.quiet ? 'sheet-quiet' : 'sheet-ink'}
      x={middle ? mark.x + mark.width / 2 : mark.x}
      y={mark.y}
      textAnchor={middle ? 'middle' : 'start'}
      fontWeight={mark.bold ? 700 : 400}
    >
      {mark.text}
    </text>
  );
}

function Code({ says, x, y, side }: { says: string; x: number; y: number; side: number }) {
  const { data, size } = encode(says, { ecc: 'Q', border: 2 });
  const path = data
    .flatMap((row, down) => row.flatMap((dark, across) => (dark ? [`M${across} ${down}h1v1h-1z`] : [])))
    .join('');
  return (
    <path
      className="sheet-ink"
      d={path}
      transform={`translate(${x} ${y}) scale(${side / size})`}
      shapeRendering="crispEdges"
    />
  );
}
