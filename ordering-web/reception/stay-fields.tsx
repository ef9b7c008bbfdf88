import type { ReactNode } from 'react';
import { daysLater } from '#shared/floor/stay.ts';
import { say } from '#shared/i18n/reception/say.ts';
import { word } from '#shared/i18n/words/say.ts';
import { Allergen } from '#shared/menu/menu.ts';
import { Key } from '../device/key.tsx';
import { useWriting } from './desk.ts';

interface NightsProps {
  readonly today: string;
  readonly until: string;
  readonly fault: string | null;
  readonly onChange: (until: string) => void;
}

export function Nights({ today, until, fault, onChange }: NightsProps) {
  const { day } = useWriting();
  const nights = Math.max(0, Math.round((Date.parse(until) - Date.parse(today)) / 86_400_000));
  return (
    <>
      <Steps
        label={say('howLong')}
        words={`${say('nights', { n: nights })}, ${say('staysUntil', { day: day(until) })}`}
        onLess={nights > 0 ? () => onChange(daysLater(today, nights - 1)) : null}
        onMore={() => onChange(daysLater(today, nights + 1))}
      />
      {fault !== null && <p className="w-fault">{fault}</p>}
    </>
  );
}

interface StepsProps {
  readonly label: string;
  readonly words: string;
  readonly onLess: (() => void) | null;
  readonly onMore: (() => void) | null;
}

export function Steps({ label, words, onLess, onMore }: StepsProps) {
  return (
    <div className="c-steps" role="group" aria-label={label}>
      <Key disabled={onLess === null} onPress={() => onLess?.()} label={`${label}: ${say('fewer')}`}>
        −
      </Key>
      <output>{words}</output>
      <Key disabled={onMore === null} onPress={() => onMore?.()} label={`${label}: ${say('more')}`}>
        +
      </Key>
    </div>
  );
}

interface AllergiesProps {
  readonly chosen: readonly Allergen[];
  readonly onChange: (chosen: Allergen[]) => void;
}

export function Allergies({ chosen, onChange }: AllergiesProps) {
  const toggle = (allergen: Allergen) =>
    onChange(chosen.includes(allergen) ? chosen.filter((each) => each !== allergen) : [...chosen, allergen]);
  return (
    <details className="c-allergies" open={chosen.length > 0}>
      <summary>{say('allergies')}</summary>
      <div>
        {Allergen.options.map((allergen) => (
          <Key
            key={allergen}
            look="allergy"
            pressed={chosen.includes(allergen)}
            onPress={() => toggle(allergen)}
          >
            {word(`allergen.${allergen}`)}
          </Key>
        ))}
      </div>
    </details>
  );
}

interface FieldProps {
  readonly label: string;
  readonly fault: string | null;
  readonly hint?: string;
  readonly children: ReactNode;
}

export function Field({ label, fault, hint, children }: FieldProps) {
  return (
    <label className="w-field">
      <span>{label}</span>
      {children}
      {hint !== undefined && <small>{hint}</small>}
      {fault !== null && <em>{fault}</em>}
    </label>
  );
}
