import type { AllDayCount } from '#shared/kitchen/all-day.ts';
import type { Few } from '../store/few.ts';
import { wrap, type Measure } from './wrap.ts';

/** Units: title, the row of a dish, of its choices, of something that runs out, of "and 5 more". */
const TITLE = 44;
const ROW = 43;
const NAME = 26;
const CHOICE = 22;
const FEW_ROW = 32;
const FEW_AROUND = 26;
const MORE = 28;
const TEXT_WIDTH = 192;
const MOST_FEW = 8;

/** How many counts and how many rows of "few left" there is room for; what is left out is counted in words. */
export function roomFor(
  counts: readonly AllDayCount[],
  few: readonly Few[],
  height: number,
  measure: Measure,
): { readonly counts: number; readonly few: number } {
  const fewShown = Math.min(few.length, MOST_FEW, Math.max(0, Math.floor((height / 2 - TITLE) / FEW_ROW)));
  const fewHeight = fewShown === 0 ? 0 : FEW_AROUND + fewShown * FEW_ROW + (few.length > fewShown ? MORE : 0);
  const room = height - TITLE - fewHeight;
  const heights = counts.map((count) => rowHeight(count, measure));
  const all = heights.reduce((sum, each) => sum + each, 0);
  if (all <= room) return { counts: counts.length, few: fewShown };
  let left = room - MORE;
  const shown = heights.findIndex((each) => {
    left -= each;
    return left < 0;
  });
  return { counts: Math.max(0, shown), few: fewShown };
}

function rowHeight({ name, choices }: AllDayCount, measure: Measure): number {
  const names = wrap(name, 'note', TEXT_WIDTH, measure).length;
  const text = choices
    .map((choice) => `${choice.count} ${choice.name}`.replaceAll(' ', '\u00A0'))
    .join('\u00A0· ');
  const rows = choices.length === 0 ? 0 : wrap(text, 'sub', TEXT_WIDTH, measure).length;
  return ROW + (names - 1) * NAME + rows * CHOICE;
}
