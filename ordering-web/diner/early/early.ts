import { addressOf } from '#shared/client/address.ts';
import { makeKey } from '#shared/ui/browser/device.ts';
import { askEarly } from '#shared/ui/browser/early.ts';
import { wishedLanguage } from '#shared/ui/browser/language.ts';
import { beginningAddress, topicsAt } from './questions.ts';

/** Begins what the page asks first (`gate/open-session.ts`), while its scripts are still on their way. */
function knock(code: string | undefined): Promise<Response> {
  if (code === undefined) return askEarly('GET', addressOf('/session'));
  return askEarly('POST', addressOf('/session/table'), {
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      'idempotency-key': makeKey(),
    },
    body: JSON.stringify({ code: decodeURIComponent(code) }),
  });
}

const [, way, code] = window.location.pathname.split('/');
if (way === 't' || way === 'r' || way === 'order') {
  knock(way === 't' ? code : undefined).then(
    ({ ok }) => {
      if (ok) void askEarly('GET', beginningAddress(topicsAt(way !== 'order'), wishedLanguage()));
    },
    () => undefined,
  );
}
