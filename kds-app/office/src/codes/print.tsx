import { useState } from 'react';
import { addressOf } from '#shared/client/address.ts';
import { SHEET_ROUTES } from '#shared/contract/routes-sheet.ts';
import type { SheetKind, SheetPreview } from '#shared/contract/sheet.ts';
import type { Place } from '#shared/floor/place.ts';
import { isLanguage, LANGUAGES, OWN_NAMES } from '#shared/i18n/language.ts';
import { useAsked } from '#shared/ui/browser/use-asked.ts';
import { Card, Pick, Several } from '../fields.tsx';
import { areasOf } from '../floor/areas.ts';
import { useAll, useHouse, useSettings } from '../house.ts';
import { useVersion } from '../use-version.ts';
import { SheetPage } from './sheet-page.tsx';

const KINDS: readonly (readonly [SheetKind, string])[] = [
  ['tent', 'table tents: A6 to fold, four on a page'],
  ['card', 'cards: A6, four on a page'],
  ['sticker', 'stickers: 70 × 37 mm, 24 on a page'],
];
const MOST_LANGUAGES = 4;

interface PrintProps {
  /** Which places are chosen, by id. */
  readonly chosen: readonly string[];
  readonly onChoose: (ids: string[]) => void;
}

/** Chooses what to print, shows it, and remembers what was printed. */
export function Print({ chosen, onChoose }: PrintProps) {
  const [kind, setKind] = useState<SheetKind>('tent');
  const areas = areasOf(useAll('place').values());
  const ids = areas.flatMap((area) => area.places.map(({ id }) => id)).filter((id) => chosen.includes(id));
  const sheet = useSheet(kind, ids);
  return (
    <Card title="Print">
      <Pick name="Sheet" value={kind} options={KINDS} save={setKind} />
      {areas.map((area) => (
        <Choice key={area.name} name={area.name} places={area.places} chosen={chosen} onChoose={onChoose} />
      ))}
      <Languages />
      {ids.length === 0 ? (
        <p className="own">Choose at least one table or room.</p>
      ) : (
        <>
          <Preview sheet={sheet} />
          <Paper kind={kind} ids={ids} />
        </>
      )}
    </Card>
  );
}

function Languages() {
  const house = useHouse();
  const qr = useSettings()?.qr;
  if (!qr) return null;
  return (
    <Several
      name="In the languages"
      means="At most four; the one that was chosen first stands largest."
      chosen={qr.languages.filter(isLanguage)}
      options={LANGUAGES.map((each) => [each, OWN_NAMES[each]] as const)}
      atLeastOne
      save={(languages) => house.part('qr', { languages: languages.slice(0, MOST_LANGUAGES) }, 'languages')}
    />
  );
}

/** The paper, and that it was printed: only a person knows whether it was. */
function Paper({ kind, ids }: { readonly kind: SheetKind; readonly ids: readonly string[] }) {
  const house = useHouse();
  const [opened, setOpened] = useState(false);
  const remember = async () => {
    const words = `${ids.length} printed codes remembered`;
    const address = addressOf(SHEET_ROUTES.codesPrinted.path);
    if (await house.act('post', address, { places: ids }, words)) setOpened(false);
  };
  return (
    <div className="sure">
      <a
        className="key key-ink"
        href={addressOf(SHEET_ROUTES.sheetPdf.path, {}, { kind, places: ids })}
        target="_blank"
        rel="noreferrer"
        onClick={() => setOpened(true)}
      >
        Open the PDF of {ids.length} {ids.length === 1 ? 'code' : 'codes'}
      </a>
      <button type="button" className={opened ? 'key key-ink' : 'key'} onClick={() => void remember()}>
        They are printed: remember it
      </button>
    </div>
  );
}

interface ChoiceProps extends PrintProps {
  readonly name: string;
  readonly places: readonly Place[];
}

function Choice({ name, places, chosen, onChoose }: ChoiceProps) {
  const ids = places.map(({ id }) => id);
  const others = chosen.filter((id) => !ids.some((each) => each === id));
  const all = ids.every((id) => chosen.includes(id));
  return (
    <>
      <Several
        name={name}
        chosen={chosen.filter((id) => ids.some((each) => each === id))}
        options={places.map((place) => [String(place.id), place.name] as const)}
        save={(some) => onChoose([...others, ...some])}
      />
      <button type="button" className="key" onClick={() => onChoose(all ? others : [...others, ...ids])}>
        {all ? `None of ${name}` : `All of ${name}`}
      </button>
    </>
  );
}

/** The sheet as the host would print it now: asked again when anything on it changes. */
function useSheet(kind: SheetKind, ids: readonly string[]): SheetPreview | null {
  const { api } = useHouse();
  const version = useVersion(useAll('settings'), useAll('place'));
  const places = ids.join(',');
  const question = places === '' ? null : { query: { kind, places }, version };
  return useAsked(question, ({ query }) => api.call(SHEET_ROUTES.previewSheet, { query })).value;
}

function Preview({ sheet }: { readonly sheet: SheetPreview | null }) {
  const [at, setAt] = useState(0);
  if (sheet === null) return <p className="own">Drawing the sheet…</p>;
  const { pages, width, height, address, unprintable } = sheet;
  const shown = Math.min(at, pages.length - 1);
  return (
    <div className="sheet">
      {unprintable.length > 0 && (
        <p className="warn" role="alert">
          No typeface for {unprintable.join(' ')}: these are left out on paper. Covered are Latin, Greek,
          Cyrillic, Arabic, Hebrew, Devanagari, Tamil, Thai, Chinese and Japanese.
        </p>
      )}
      <SheetPage
        width={width}
        height={height}
        marks={pages[shown] ?? []}
        label={`Page ${shown + 1} of the sheet`}
      />
      <p className="aside">
        Page {shown + 1} of {pages.length}. The codes lead to {address}.
      </p>
      {pages.length > 1 && (
        <div className="plan-keys">
          <button type="button" className="key" disabled={shown === 0} onClick={() => setAt(shown - 1)}>
            Page before
          </button>
          <button
            type="button"
            className="key"
            disabled={shown === pages.length - 1}
            onClick={() => setAt(shown + 1)}
          >
            Next page
          </button>
        </div>
      )}
    </div>
  );
}
