import { encode } from 'uqr';
import type { Mark, SheetOrder, SheetPreview } from '#shared/contract/sheet.ts';
import { fontFile } from './faces.ts';
import { PAGE, pagesOf } from './layout.ts';
import { runsOf, unprintable } from './runs.ts';

const MM = 72 / 25.4;
const INK = '#1d1814';
const QUIET = '#67605a';
const LINE = '#a49c94';

type Pdf = PDFKit.PDFDocument;

/** What will stand on the paper, for a person to look at before it is printed. */
export function preview(order: SheetOrder): Omit<SheetPreview, 'address'> {
  const { siteName, wifi, cards } = order;
  const given = [siteName, wifi.ssid, wifi.password, ...cards.map(({ name }) => name)].join('');
  return { ...PAGE, pages: pagesOf(order), unprintable: unprintable(given) };
}

/** The same as a PDF of A4 pages. */
export async function drawPdf(order: SheetOrder): Promise<Buffer> {
  // Fonts and all take a fifth of a second to load, and a host that starts again has orders waiting.
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    // None of the library's own: each is named before it is used.
    font: '',
    info: { Title: `${order.siteName}: codes to scan` },
  });
  const done = collect(document);
  const inFace = faceSetter(document);
  for (const page of pagesOf(order)) {
    document.addPage();
    for (const mark of page) draw(document, inFace, mark);
  }
  document.end();
  return done;
}

function collect(document: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}

type InFace = (font: { readonly name: string; readonly file: string }) => Pdf;

/** Sets a face; each goes into the document when it is wanted first. */
function faceSetter(document: Pdf): InFace {
  const there = new Set<string>();
  return ({ name, file }) => {
    if (!there.has(name)) document.registerFont(name, fontFile(file));
    there.add(name);
    return document.font(name);
  };
}

function draw(document: Pdf, inFace: InFace, mark: Mark): void {
  const [x, y] = [mark.x * MM, mark.y * MM];
  document.save();
  if ('turned' in mark && mark.turned) document.rotate(180, { origin: [x, y] });
  switch (mark.type) {
    case 'text':
      drawText(document, inFace, mark);
      break;
    case 'code':
      drawCode(document, mark.says, x, y, mark.side * MM);
      break;
    case 'bar':
      document.rect(x, y, mark.width * MM, mark.height * MM).fill(INK);
      break;
    case 'line':
      document.lineWidth(0.4).dash(mark.fold ? 1 : 3, { space: 3 });
      document
        .moveTo(x, y)
        .lineTo(x + mark.width * MM, y + mark.height * MM)
        .stroke(LINE);
  }
  document.restore();
}

function drawText(document: Pdf, inFace: InFace, mark: Extract<Mark, { type: 'text' }>): void {
  const runs = runsOf(mark.text).map(({ face, text }) => ({
    text,
    font: (mark.bold ? face.bold : null) ?? face,
    thick: mark.bold && face.bold === null,
    // Named features make the face set the whole run at once, so that right to left is right to left.
    options: {
      lineBreak: false,
      baseline: 'alphabetic',
      ...(face.rightToLeft ? { features: [] } : {}),
    } as const,
  }));
  const widthOf = (size: number) => {
    const widths = runs.map((run) => inFace(run.font).fontSize(size).widthOfString(run.text, run.options));
    return widths.reduce((sum, each) => sum + each, 0);
  };
  const room = mark.width * MM;
  const size = mark.size * Math.min(1, room / Math.max(1, widthOf(mark.size)));
  const y = mark.y * MM;
  let x = mark.x * MM + (mark.align === 'middle' ? (room - widthOf(size)) / 2 : 0);
  const ink = mark.quiet ? QUIET : INK;
  document
    .fillColor(ink)
    .strokeColor(ink)
    .lineWidth(size / 45);
  for (const { text, font, thick, options } of runs) {
    inFace(font).fontSize(size);
    document.text(text, x, y, { ...options, fill: true, stroke: thick });
    x += document.widthOfString(text, options);
  }
}

function drawCode(document: Pdf, says: string, x: number, y: number, side: number): void {
  const { data, size } = encode(says, { ecc: 'Q', border: 2 });
  const module = side / size;
  for (const [row, modules] of data.entries()) {
    for (const [from, length] of darkRuns(modules))
      document.rect(x + from * module, y + row * module, length * module, module);
  }
  document.fill(INK);
}

/** Dark modules in a row, as where they begin and how many they are. */
function darkRuns(modules: readonly boolean[]): (readonly [from: number, length: number])[] {
  return modules.flatMap((dark, at) => {
    if (!dark || modules[at - 1] === true) return [];
    const end = modules.indexOf(false, at);
    return [[at, (end === -1 ? modules.length : end) - at] as const];
  });
}
