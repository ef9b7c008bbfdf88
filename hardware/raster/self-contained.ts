import { readFileSync } from 'node:fs';
import { graphemes } from '../receipt/columns.ts';
import { cellOf, type Row, type Sheet, type TextRow } from '../receipt/sheet.ts';
import { FACES, svg } from '../receipt/svg.ts';
import { drawRow } from './draw-row.ts';
import { faceOf, type DrawnFace } from './faces.ts';
import { isFrame } from './frame.ts';

/**
 * The sheet as an SVG picture that looks the same on every machine, inside `<img>` too, where no page can lend it a
 * face: it brings the one its letters are set in, and letters of other scripts are the dots that the bundled faces make.
 */
export function selfContained(sheet: Sheet): string {
  const rows = sheet.rows.map((row) => (isText(row) && isForeign(row) ? drawn(row, sheet) : row));
  const faces = new Set(rows.filter(isText).flatMap(facesIn));
  return svg({ ...sheet, rows }, Array.from(faces, ruleOf).join(''));
}

/** Rows of letters; what is sent as a picture needs no face. */
function isText(row: Row): row is TextRow {
  return row.kind === 'text' && row.picture === undefined;
}

/** It has letters of another script, and none that no face has: those are left to whatever the machine has. */
function isForeign(row: TextRow): boolean {
  const faces = lettersOf(row).map(faceOf);
  return faces.some((face) => face !== null && face.set !== 'mono') && faces.every((face) => face !== null);
}

function lettersOf({ runs }: TextRow): string[] {
  return runs.flatMap(({ text }) => graphemes(text)).filter((letter) => letter !== ' ' && !isFrame(letter));
}

function drawn(row: TextRow, sheet: Sheet): TextRow {
  return { ...row, picture: drawRow(row, { columns: sheet.columns, cell: cellOf(sheet) }) };
}

function facesIn(row: TextRow): readonly DrawnFace[] {
  return lettersOf(row).flatMap((letter) => {
    const face = faceOf(letter);
    return face?.set === 'mono' ? [face] : [];
  });
}

const rules = new Map<string, string>();

/** The face as a part of the picture, made once: the whole Latin one is less than the outlines of a busy slip's letters. */
function ruleOf({ name, file }: DrawnFace): string {
  const known = rules.get(name);
  if (known !== undefined) return known;
  const family = FACES[name === 'mono-latin' ? 0 : 1];
  const data = readFileSync(file).toString('base64');
  const source = `url(data:font/woff2;base64,${data}) format('woff2')`;
  const rule = `@font-face{font-family:'${family}';font-weight:200 800;src:${source}}`;
  rules.set(name, rule);
  return rule;
}
