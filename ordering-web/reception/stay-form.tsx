import { useState, type SubmitEvent } from 'react';
import type { z } from 'zod';
import { fieldProblems, type Failure } from '#shared/client/failure.ts';
import type { CheckInBody } from '#shared/contract/routes-stays.ts';
import { daysLater, type Stay } from '#shared/floor/stay.ts';
import { LANGUAGES, OWN_NAMES } from '#shared/i18n/language.ts';
import { say } from '#shared/i18n/reception/say.ts';
import type { Allergen } from '#shared/menu/menu.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { Key } from '../device/key.tsx';
import { useToday } from './desk.ts';
import { Allergies, Field, Nights, Steps } from './stay-fields.tsx';

type Sent = z.input<typeof CheckInBody>;

/** What reception has typed so far. `until` null: tomorrow. */
interface Form {
  readonly guest: string;
  readonly guests: number;
  readonly until: string | null;
  readonly language: string | null;
  readonly vip: boolean;
  readonly notes: string;
  readonly allergies: readonly Allergen[];
  readonly pin: string;
}

export function emptyForm(): Form {
  return { guest: '', guests: 2, until: null, language: null, vip: false, notes: '', allergies: [], pin: '' };
}

export function formOf(stay: Stay): Form {
  const { guest, guests, until, language, vip, notes, allergies } = stay;
  return { guest, guests, until, language, vip, notes, allergies, pin: '' };
}

interface StayFormProps {
  readonly title: string;
  readonly action: string;
  readonly start: Form;
  /** A PIN may be given. */
  readonly pin?: boolean;
  readonly onClose: () => void;
  /** Null: it was kept. */
  readonly onSave: (sent: Sent) => Promise<Failure | null>;
}

/** Who stays, until when, and what the house should know. */
export function StayForm({ title, action, start, pin = false, onClose, onSave }: StayFormProps) {
  const today = useToday();
  const [form, setForm] = useState(start);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const set = (more: Partial<Form>) => setForm((before) => ({ ...before, ...more }));
  const until = form.until ?? daysLater(today, 1);
  const save = async () => {
    setBusy(true);
    const own = form.pin === '' ? undefined : form.pin;
    setFailure(await onSave({ ...form, until, allergies: [...form.allergies], pin: own }));
    setBusy(false);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (form.guest.trim() !== '') save().catch(surprise);
  };
  const parts: PartProps = {
    form,
    set,
    fault: (path) => fieldProblems(failure, path)[0]?.detail ?? null,
  };
  return (
    <form className="c-form" onSubmit={submit}>
      <h2 className="c-panel-head">{title}</h2>
      <Who {...parts} today={today} until={until} />
      <Told {...parts} />
      {pin && <OwnPin {...parts} />}
      <p className="w-fault" role="alert">
        {failure?.detail}
      </p>
      <div className="c-keys c-keys-stay">
        <Key look="plain" onPress={onClose}>
          {say('cancel')}
        </Key>
        <button type="submit" className="w-key w-key-ink" disabled={busy || form.guest.trim() === ''}>
          {action}
        </button>
      </div>
    </form>
  );
}

/** Parts of the form change what they are about and nothing else. */
interface PartProps {
  readonly form: Form;
  readonly set: (more: Partial<Form>) => void;
  /** What is wrong with a field, in a sentence. */
  readonly fault: (path: string) => string | null;
}

function Who({ form, set, fault, today, until }: PartProps & { today: string; until: string }) {
  return (
    <>
      <Field label={say('guestName')} fault={fault('guest')} hint={say('nameHint')}>
        <input
          value={form.guest}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => set({ guest: event.currentTarget.value })}
        />
      </Field>
      <Nights today={today} until={until} onChange={(day) => set({ until: day })} fault={fault('until')} />
      <Steps
        label={say('howMany')}
        words={say('people', { n: form.guests })}
        onLess={form.guests > 1 ? () => set({ guests: form.guests - 1 }) : null}
        onMore={form.guests < 20 ? () => set({ guests: form.guests + 1 }) : null}
      />
      <Key pressed={form.vip} look={form.vip ? 'ink' : 'line'} onPress={() => set({ vip: !form.vip })}>
        {say('vip')}
      </Key>
    </>
  );
}

function Told({ form, set, fault }: PartProps) {
  return (
    <>
      <Field label={say('speaks')} fault={null}>
        <select
          value={form.language ?? ''}
          onChange={(event) => set({ language: event.currentTarget.value || null })}
        >
          <option value="">{say('notAsked')}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {OWN_NAMES[language]}
            </option>
          ))}
        </select>
      </Field>
      <Field label={say('kitchenNote')} fault={fault('notes')} hint={say('noteHint')}>
        <textarea
          rows={2}
          maxLength={160}
          value={form.notes}
          onChange={(event) => set({ notes: event.currentTarget.value })}
        />
      </Field>
      <Allergies chosen={form.allergies} onChange={(allergies) => set({ allergies })} />
    </>
  );
}

function OwnPin({ form, set, fault }: PartProps) {
  return (
    <Field label={say('ownPin')} fault={fault('pin')} hint={say('ownPinHint')}>
      <input
        value={form.pin}
        inputMode="numeric"
        maxLength={6}
        autoComplete="off"
        onChange={(event) => set({ pin: event.currentTarget.value.replaceAll(/\D/g, '') })}
      />
    </Field>
  );
}
