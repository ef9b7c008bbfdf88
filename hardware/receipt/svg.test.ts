import { expect, test } from 'vitest';
import { layout } from './layout.ts';
import { svg } from './svg.ts';

test('every character stands in its column, at its size', () => {
  const picture = svg(
    layout({ blocks: [{ kind: 'line', spans: [{ text: 'T 21', width: 2, height: 3 }] }] }, 20),
  );
  expect(picture).toContain('viewBox="0 0 240 72"');
  expect(picture).toContain('transform="translate(0 0) scale(2 3)"');
  expect(picture).toContain('<text x="0" y="19">T</text><text x="24 36" y="19">21</text>');
});

test('text of a guest stays text', () => {
  const picture = svg(layout({ blocks: [{ kind: 'line', spans: [{ text: '<script>&"\'</script>' }] }] }, 40));
  expect(picture).not.toContain('<script');
  expect(picture).toContain('&#60;script&#62;&#38;&#34;&#39;');
});

test('inverted text is light on a dark ground, frames are drawn as lines, a symbol as squares', () => {
  const picture = svg(
    layout(
      {
        blocks: [
          { kind: 'band', lines: [[{ text: 'NO' }]] },
          { kind: 'box', spans: [{ text: 'note' }] },
          { kind: 'qr', data: 'http://192.168.1.20:8080/t/x' },
          { kind: 'feed', dots: 10 },
          { kind: 'cut' },
          { kind: 'buzz', times: 2 },
        ],
      },
      20,
    ),
  );
  expect(picture).toContain('<rect x="0" y="0" width="240" height="24" shape-rendering="crispEdges"/>');
  expect(picture).toContain('fill="#fdfcf8"');
  expect(picture).toContain('M6 0v24');
  expect(picture).not.toContain('│');
  expect(picture).toMatch(/<path d="M\d+ \d+h6v6h-6z/);
});
