import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import { encode } from 'uqr';

/** One card of the sheet: the code of one place. */
export interface Card {
  /** What is called out: `T4`. */
  readonly name: string;
  /** One line under it: `Scan to see the menu and order`. */
  readonly words: string;
  /** What the code says, and what is printed to type by hand. */
  readonly url: string;
}

const MM = 72 / 25.4;
const PAGE = { width: 210 * MM, height: 297 * MM };
const GRID = { columns: 2, rows: 3 };
const MARGIN = 10 * MM;
const CARD = {
  width: (PAGE.width - 2 * MARGIN) / GRID.columns,
  height: (PAGE.height - 2 * MARGIN) / GRID.rows,
};
const INK = '#1d1814';
const QUIET = '#67605a';

const faces = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource/atkinson-hyperlegible/package.json')),
  'files',
);
const face = (weight: 400 | 700) => join(faces, `atkinson-hyperlegible-latin-${weight}-normal.woff`);

/** A sheet of cards to cut out, six on an A4 page, as a PDF. */
export function qrSheet(siteName: string, cards: readonly Card[]): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    font: face(400),
    info: { Title: `${siteName}: codes to scan` },
  });
  const done = collect(pdf);
  const perPage = GRID.columns * GRID.rows;
  for (const [index, card] of cards.entries()) {
    if (index > 0 && index % perPage === 0) pdf.addPage();
    const slot = index % perPage;
    const x = MARGIN + (slot % GRID.columns) * CARD.width;
    const y = MARGIN + Math.floor(slot / GRID.columns) * CARD.height;
    drawCard(pdf, siteName, card, x, y);
  }
  pdf.end();
  return done;
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

function drawCard(pdf: PDFKit.PDFDocument, siteName: string, card: Card, x: number, y: number): void {
  const text = { width: CARD.width - 8 * MM, align: 'center' as const };
  const left = x + 4 * MM;
  pdf.rect(x, y, CARD.width, CARD.height).dash(2, { space: 3 }).lineWidth(0.4).stroke(QUIET).undash();
  pdf.rect(x + 4 * MM, y + 5 * MM, CARD.width - 8 * MM, 1.2 * MM).fill(INK);
  pdf
    .font(face(700))
    .fillColor(INK)
    .fontSize(34)
    .text(card.name, left, y + 8 * MM, text);
  const side = 48 * MM;
  drawCode(pdf, card.url, x + (CARD.width - side) / 2, y + 22 * MM, side);
  pdf
    .font(face(400))
    .fillColor(INK)
    .fontSize(11)
    .text(card.words, left, y + 73 * MM, text);
  pdf
    .fillColor(QUIET)
    .fontSize(7.5)
    .text(`${siteName} · ${card.url}`, left, y + 80 * MM, text);
}

function drawCode(pdf: PDFKit.PDFDocument, url: string, x: number, y: number, side: number): void {
  const { data, size } = encode(url, { ecc: 'Q', border: 2 });
  const module = side / size;
  for (const [row, modules] of data.entries()) {
    for (const [column, dark] of modules.entries()) {
      if (dark) pdf.rect(x + column * module, y + row * module, module, module);
    }
  }
  pdf.fill(INK);
}
