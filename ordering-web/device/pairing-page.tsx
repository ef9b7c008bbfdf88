import { useState, type SubmitEvent } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import { fieldProblems, type Failure } from '#shared/client/failure.ts';
import { DEVICE_ROUTES } from '#shared/contract/routes-session.ts';
import type { DeviceKind } from '#shared/people/staff.ts';
import { sayPairing } from '#shared/i18n/pairing/say.ts';

interface PairingPageProps {
  readonly api: ApiClient;
  readonly kind: DeviceKind;
  /** What people call such a device. */
  readonly what: 'tablet' | 'phone' | 'board';
  readonly onPaired: () => void;
}

/** A device that the host does not know yet: its code and what to call it. */
export function PairingPage({ api, kind, what, onPaired }: PairingPageProps) {
  const [code, setCode] = useState(codeInAddress);
  const [typed, setName] = useState<string | null>(null);
  // Until somebody types, the name follows the language, which may come after the page.
  const name = typed ?? sayPairing(`first.${what}`);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const pair = async () => {
    setBusy(true);
    const answer = await api.call(DEVICE_ROUTES.pairDevice, { body: { code, kind, name } });
    setBusy(false);
    if (!answer.ok) return setFailure(answer.error);
    window.location.hash = '';
    onPaired();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    pair().catch((error: unknown) => reportError(error));
  };
  return (
    <main className="w-shift">
      <form className="w-shift-card w-pairing" onSubmit={submit}>
        <h1>{sayPairing(`title.${what}`)}</h1>
        <Steps />
        <Field
          label={sayPairing('code')}
          value={code}
          set={setCode}
          faults={faultsOf(failure, 'code')}
          code
        />
        <Field
          label={sayPairing(`name.${what}`)}
          value={name}
          set={setName}
          faults={faultsOf(failure, 'name')}
        />
        <p className="w-shift-fault" role="alert">
          {isSaidBeside(failure) ? null : failure?.detail}
        </p>
        <button type="submit" className="w-key w-key-ink w-shift-go" disabled={busy || code.trim() === ''}>
          {sayPairing(busy ? 'asking' : 'pair')}
        </button>
      </form>
    </main>
  );
}

function Steps() {
  return (
    <ol>
      <li>{sayPairing('pressPair')}</li>
      <li>{sayPairing('managerTypes')}</li>
      <li>{sayPairing('typeIt')}</li>
    </ol>
  );
}

/** The code that the shown QR carries behind `#`: that part of an address never leaves the device by itself. */
function codeInAddress(): string {
  return /^#pair=([A-Za-z0-9-]{6,20})(?:&key=[0-9a-f]{32})?$/.exec(window.location.hash)?.[1] ?? '';
}

/** The sentence stands beside its field already. */
function isSaidBeside(failure: Failure | null): boolean {
  return ['code', 'name'].some((path) => faultsOf(failure, path) === failure?.detail);
}

function faultsOf(failure: Failure | null, path: string): string | null {
  return fieldProblems(failure, path)[0]?.detail ?? null;
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly faults: string | null;
  readonly code?: boolean;
}

function Field({ label, value, set, faults, code = false }: FieldProps) {
  return (
    <label className="w-field">
      <span>{label}</span>
      <input
        className={code ? 'w-code' : ''}
        value={value}
        onChange={(event) => set(event.target.value)}
        autoComplete="off"
        autoCapitalize={code ? 'characters' : 'words'}
        spellCheck={false}
        maxLength={code ? 20 : 40}
      />
      {faults !== null && <em>{faults}</em>}
    </label>
  );
}
