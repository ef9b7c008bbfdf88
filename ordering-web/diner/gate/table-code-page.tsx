import { useState } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { Failure } from '#shared/client/failure.ts';
import { SESSION_ROUTES } from '#shared/contract/routes-session.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { table } from '#shared/i18n/table/say.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { LineField } from '#shared/ui/guest/field.tsx';
import { MainKey } from '#shared/ui/guest/frame.tsx';
import { say } from '#shared/i18n/diner/say.ts';
import { failureWords } from '../failure-words.ts';
import { GatePage } from './gate-pages.tsx';

interface TableCodePageProps {
  readonly api: ApiClient;
  readonly code: string;
  readonly onOpen: (session: SessionInfo) => void;
}

const DIGITS = 4;

/** Somebody at a table types the digits that their waiter has read out, once. */
export function TableCodePage({ api, code, onOpen }: TableCodePageProps) {
  const [digits, setDigits] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const ready = digits.trim().length === DIGITS && !busy;
  const send = async () => {
    setBusy(true);
    const body = { code, tableCode: digits.trim() };
    const answer = await api.call(SESSION_ROUTES.tableSession, { body });
    setBusy(false);
    if (answer.ok) return onOpen(answer.value);
    setFailure(answer.error);
    return setDigits('');
  };
  const submit = () => {
    if (ready) send().catch(surprise);
  };
  return (
    <GatePage hanging={say('welcome')} title={table('codeTitle')}>
      <p>{table('codeHelp')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <LineField
          label={table('codeField')}
          inputMode="numeric"
          autoComplete="one-time-code"
          most={DIGITS}
          value={digits}
          problem={failure && wordsOf(failure)}
          onChange={setDigits}
        />
        <MainKey label={say('seeMenu')} disabled={!ready} onPress={submit} />
      </form>
    </GatePage>
  );
}

function wordsOf(failure: Failure): string {
  const wrong = failure.kind === 'refused' && failure.problem.code === 'forbidden';
  return wrong ? table('codeWrong') : failureWords(failure);
}
