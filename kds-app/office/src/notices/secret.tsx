import { useState } from 'react';
import type { NoticeSecret } from '#shared/contract/notices.ts';
import { NOTICE_ROUTES } from '#shared/contract/routes-notices.ts';
import { Field } from '../fields.tsx';
import { useHouse } from '../house.ts';

interface SecretProps {
  readonly name: string;
  readonly means: string;
  readonly secret: NoticeSecret;
  readonly kept: boolean;
  readonly onDone: () => void;
}

/** A secret that is written and never shown: only whether one is kept. */
export function Secret({ name, means, secret, kept, onDone }: SecretProps) {
  const house = useHouse();
  const [value, setValue] = useState('');
  const write = async (given: string | null) => {
    const answer = await house.api.call(NOTICE_ROUTES.setNoticeSecret, {
      params: { name: secret },
      body: { value: given },
    });
    setValue('');
    house.note(
      answer.ok ? `${name}: ${given === null ? 'forgotten' : 'kept'}` : answer.error.detail,
      !answer.ok,
    );
    onDone();
  };
  return (
    <Field
      name={name}
      means={`${kept ? 'One is kept, and cannot be read again.' : 'None is kept.'} ${means}`}
    >
      {(id) => (
        <form
          className="secret"
          onSubmit={(event) => {
            event.preventDefault();
            if (value !== '') void write(value);
          }}
        >
          <input
            id={id}
            type="password"
            autoComplete="new-password"
            maxLength={1000}
            placeholder={kept ? 'kept' : 'none'}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
          <button type="submit" className="key" disabled={value === ''}>
            Keep it<span className="pl-said"> ({name})</span>
          </button>
          {kept && (
            <button type="button" className="key" onClick={() => void write(null)}>
              Forget it<span className="pl-said"> ({name})</span>
            </button>
          )}
        </form>
      )}
    </Field>
  );
}
