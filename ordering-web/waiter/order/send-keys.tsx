import { useLink } from '#shared/ui/browser/hooks.ts';
import { Key } from '../../device/key.tsx';
import { useTablet } from '../tablet.ts';
import { useOrdering } from './ordering.ts';
import { useSendKey } from './use-order-keys.ts';
import { useSend } from './use-send.ts';
import { say } from '../words.ts';

/** Hold and Send; the key itself says what is still missing and where the order will wait. */
export function SendKeys() {
  const { draft, joined, select, place } = useOrdering();
  const { count, missing, ready, send, fault } = useSend();
  const hint = useHint();
  useSendKey(() => send(false));
  const hasCourses = draft.lines.some((line) => line.course !== null);
  const mayHold = joined === null && place?.kind === 'table' && hasCourses;
  return (
    <footer className="w-send">
      {fault !== null && (
        <p className="w-fault" role="alert">
          {fault}
        </p>
      )}
      <BringBack />
      {mayHold && (
        <Key className="w-send-hold" disabled={!ready} onPress={() => send(true)}>
          {say('hold')}
        </Key>
      )}
      {missing ? (
        <Key
          look="ink"
          className="w-send-go"
          onPress={() => select({ kind: 'draft', lineId: missing.lineId })}
        >
          <span>{missing.ask}</span>
          <small>{missing.item}</small>
        </Key>
      ) : (
        <Key look="ink" className="w-send-go" disabled={!ready} onPress={() => send(false)}>
          <span>{count === 0 ? say('send') : say('sendPlates', { n: count })}</span>
          {count > 0 && hint !== null && <small>{hint}</small>}
        </Key>
      )}
    </footer>
  );
}

/** What becomes of an order that is sent now, where that is not plain. */
function useHint(): string | null {
  const { feed } = useTablet();
  const { joined } = useOrdering();
  const { link } = useLink(feed);
  if (link === 'lost') return say('untilLinked');
  return joined ? say('addsTo', { number: joined.number }) : null;
}

/** What was taken off can be brought back for a while. */
function BringBack() {
  const { bringBack } = useOrdering();
  if (bringBack === null) return null;
  return (
    <Key look="plain" className="w-send-back" onPress={bringBack}>
      {say('bringBack')}
    </Key>
  );
}
