import { useId, useState } from 'react';
import { FOLLOW_ROUTES } from '#shared/contract/routes-follow.ts';
import { sayFollow } from '#shared/i18n/follow/say.ts';
import { surprise } from '#shared/ui/browser/surprise.ts';
import { Notice, SmallKey } from '#shared/ui/guest/frame.tsx';
import { useHouse } from '../house.ts';

/** Gives out the link at which somebody else may follow the order. */
export function ShareKey({ orderId }: { readonly orderId: string }) {
  const { api, session } = useHouse();
  const [link, setLink] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const share = async () => {
    const answer = await api.call(FOLLOW_ROUTES.followLink, { params: { id: orderId } });
    setFailed(!answer.ok);
    if (!answer.ok) return;
    const url = window.location.origin + answer.value.path;
    setLink(url);
    // Only over HTTPS does a phone have it; whoever closes it has the link to copy.
    if ('share' in navigator) await navigator.share({ title: session.site.name, url }).catch(() => undefined);
  };
  const press = () => void share().catch(surprise);
  if (link !== null) return <Link link={link} />;
  return (
    <>
      {failed && <Notice tone="warn">{sayFollow('failed')}</Notice>}
      <SmallKey onPress={press}>{sayFollow(failed ? 'again' : 'share')}</SmallKey>
    </>
  );
}

function Link({ link }: { readonly link: string }) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(link).then(() => setCopied(true), surprise);
  };
  return (
    <div className="g-field g-link">
      <label htmlFor={id}>{sayFollow('link')}</label>
      <input id={id} readOnly dir="ltr" value={link} onFocus={(event) => event.currentTarget.select()} />
      <p>{sayFollow('shareHelp')}</p>
      {/* A page on plain HTTP has no clipboard: the link is selected when it is touched. */}
      {'clipboard' in navigator && (
        <SmallKey onPress={copy}>
          <span role="status">{sayFollow(copied ? 'copied' : 'copy')}</span>
        </SmallKey>
      )}
    </div>
  );
}
