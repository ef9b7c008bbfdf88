import { profileFor, type Buzzer, type PageSlot, type PrinterProfile } from './profile.ts';

/** A printer as it is set up: its make, and what is known of this one beyond its make (null: nothing). */
export interface SetUpPrinter {
  readonly profile: string;
  readonly columns: number;
  readonly settled: {
    readonly letters: boolean | null;
    readonly sizes: boolean | null;
    readonly invert: boolean | null;
    readonly qr: boolean | null;
    readonly cut: boolean | null;
    readonly buzzer: 'none' | 'drawer-port' | 'built-in' | 'clone' | null;
    readonly drawer: 'none' | 'first' | 'second' | null;
  };
}

/** The profile of a printer as it is set up: that of its make, less what it was seen not to do, plus what was added to it. */
export function profileOf({ profile: name, columns, settled }: SetUpPrinter): PrinterProfile {
  const make = profileFor(name, columns);
  return {
    ...make,
    pages: settled.letters === false ? englishOnly(make) : make.pages,
    multibyte: settled.letters === false ? null : make.multibyte,
    sizes: settled.sizes === false ? 'ESC !' : make.sizes,
    invert: make.invert && settled.invert !== false,
    qr: make.qr && settled.qr !== false,
    cutter: cutterOf(make, settled.cut),
    buzzer: settled.buzzer === null ? make.buzzer : BUZZERS[settled.buzzer],
    drawer: drawerOf(make, settled.drawer),
  };
}

/** Its pages are not what they are called: whatever they were for is drawn, where it can draw. */
function englishOnly({ pages: [first] }: PrinterProfile): readonly [PageSlot] {
  return [{ page: 'ASCII', number: first.number }];
}

function cutterOf({ cutter }: PrinterProfile, cuts: boolean | null): PrinterProfile['cutter'] {
  if (cuts === null) return cutter;
  if (!cuts) return 'none';
  return cutter === 'none' ? 'partial' : cutter;
}

const BUZZERS: Readonly<Record<NonNullable<SetUpPrinter['settled']['buzzer']>, Buzzer>> = {
  none: { kind: 'none' },
  'drawer-port': { kind: 'pulse', pin: 0, on: 50, off: 50 },
  'built-in': { kind: 'internal', pattern: 1 },
  clone: { kind: 'clone', length: 2 },
};

/** As most drawers take it: 50 ms. */
const OPENING = { on: 25, off: 250 };

function drawerOf(
  { drawer }: PrinterProfile,
  settled: SetUpPrinter['settled']['drawer'],
): PrinterProfile['drawer'] {
  if (settled === null) return drawer;
  return settled === 'none' ? null : { ...(drawer ?? OPENING), pin: settled === 'first' ? 0 : 1 };
}
