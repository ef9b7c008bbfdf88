import { useState } from 'react';
import type { TestResult } from '#shared/contract/notices.ts';
import { NOTICE_ROUTES, type TestBody } from '#shared/contract/routes-notices.ts';
import { pageApi } from '#shared/ui/browser/host-link.ts';
import type { z } from 'zod';
import { Field } from '../fields.tsx';

/** A mail server may think for a quarter of a minute before it answers. */
const PATIENCE_MS = 30_000;

type Asked = z.input<typeof TestBody>;

interface TryKeyProps {
  readonly name: string;
  readonly means: string;
  readonly placeholder: string;
  readonly kind: 'email' | 'tel';
  readonly body: (to: string) => Asked;
}

/** Sends a test to an address that is typed, and says what became of it. */
export function TryKey({ name, means, placeholder, kind, body }: TryKeyProps) {
  const [to, setTo] = useState('');
  const [send, result, busy] = useTest();
  return (
    <Field name={name} means={means}>
      {(id) => (
        <form
          className="secret"
          onSubmit={(event) => {
            event.preventDefault();
            send(body(to.trim()));
          }}
        >
          <input
            id={id}
            type={kind}
            placeholder={placeholder}
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
          <button type="submit" className="key" disabled={busy || to.trim() === ''}>
            {busy ? 'Sending…' : 'Send a test'}
          </button>
          <Outcome result={result} />
        </form>
      )}
    </Field>
  );
}

/** Sends a test alert to the browser that asks. */
export function TryAlert() {
  const [send, result, busy] = useTest();
  return (
    <div className="secret">
      <button type="button" className="key" disabled={busy} onClick={() => send({ channel: 'push' })}>
        {busy ? 'Sending…' : 'Send a test alert to this browser'}
      </button>
      <Outcome result={result} />
    </div>
  );
}

function useTest(): readonly [send: (body: Asked) => void, result: TestResult | null, busy: boolean] {
  const [api] = useState(() => pageApi(PATIENCE_MS));
  const [result, setResult] = useState<TestResult | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (body: Asked) => {
    setBusy(true);
    setResult(null);
    const answer = await api.call(NOTICE_ROUTES.testNotice, { body });
    setResult(answer.ok ? answer.value : { ok: false, detail: answer.error.detail });
    setBusy(false);
  };
  return [(body) => void send(body), result, busy];
}

function Outcome({ result }: { readonly result: TestResult | null }) {
  return (
    <b role="status" className={result?.ok ? 'good' : 'warn'}>
      {result?.detail}
    </b>
  );
}
