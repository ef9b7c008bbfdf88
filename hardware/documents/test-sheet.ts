import type { TestPaper } from '#shared/kitchen/paper.ts';
import { TEST_QUESTIONS, type TestQuestion } from '#shared/kitchen/test-questions.ts';
import type { Block, Receipt, Size } from '#hardware/receipt/receipt.ts';
import type { PrintFacts, Printed } from './printed.ts';
import { dayAndTime } from './words.ts';

/** Letters of the languages that a printer's pages may have, one line each. */
const SAMPLES = [
  ['English', 'The quick brown fox, 0123456789 &%@#'],
  ['Western', 'Crème brûlée, Käsespätzle, piñata, £ € ¥'],
  ['Central', 'Žluťoučký kůň, źdźbło, őrült'],
  ['Turkish', 'İskender, şiş, ayran, çığ'],
  ['Greek', 'Μουσακάς, γύρος'],
  ['Cyrillic', 'Борщ, щи, ёлка'],
  ['Chinese', '宫保鸡丁 麻婆豆腐'],
  ['Hindi', 'पनीर टिक्का'],
  ['Tamil', 'மசாலா தோசை'],
  ['Arabic', 'شاورما دجاج'],
] as const;

/** A sheet that shows everything that a printer can do, with the questions that its answers settle. */
export function testSheet({ paper, createdAt }: Printed<TestPaper>, { timeZone }: PrintFacts): Receipt {
  return {
    blocks: [
      { kind: 'line', align: 'center', spans: [{ text: 'TEST SHEET', width: 2, height: 2, bold: true }] },
      {
        kind: 'sides',
        left: [{ text: paper.printerName, bold: true }],
        right: [{ text: dayAndTime(createdAt, timeZone) }],
      },
      { kind: 'line', spans: [{ text: `${paper.address}, ${paper.profile}, ${paper.columns} columns` }] },
      ...question('text'),
      ...SAMPLES.map(([name, letters]): Block => ({
        kind: 'line',
        indent: 10,
        lead: [{ text: name }],
        spans: [{ text: letters }],
      })),
      ...question('columns'),
      ...ruler(paper.columns),
      ...question('sizes'),
      ...SIZES.map((size): Block => ({
        kind: 'line',
        spans: [{ text: `Size ${size}`, width: size, height: size }],
      })),
      ...question('invert'),
      { kind: 'band', lines: [[{ text: 'White on black', height: 2, bold: true }]] },
      { kind: 'box', spans: [{ text: 'and a frame that closes' }] },
      ...question('qr'),
      { kind: 'qr', data: `Passline ${paper.printerName}` },
      ...question('cut'),
      ...question('buzz'),
      { kind: 'buzz', times: 2 },
      { kind: 'cut' },
    ],
  };
}

const SIZES: readonly Size[] = [1, 2, 3, 4];

function question(id: TestQuestion): Block[] {
  const at = TEST_QUESTIONS.findIndex((each) => each.id === id);
  return [
    { kind: 'feed', dots: 12 },
    {
      kind: 'line',
      indent: 3,
      lead: [{ text: `${at + 1}.`, bold: true }],
      spans: [{ text: TEST_QUESTIONS[at]?.ask ?? '', bold: true }],
    },
  ];
}

/** Tens above ones, so that the last column is read off; what is too wide for the paper goes to a second line. */
function ruler(columns: number): Block[] {
  const places = Array.from({ length: columns }, (_, index) => index + 1);
  const tens = places.map((place) => (place % 10 === 0 ? String(place / 10) : ' ')).join('');
  const ones = places.map((place) => String(place % 10)).join('');
  return [
    { kind: 'line', spans: [{ text: tens }] },
    { kind: 'line', spans: [{ text: ones }] },
  ];
}
