import type { KeptCommand } from '#shared/client/command.ts';
import { useOutbox } from '#shared/ui/browser/hooks.ts';
import { Key } from '../../device/key.tsx';
import type { Draft } from '../order/draft.ts';
import { useKept, useTablet } from '../tablet.ts';
import { goTo, whereOf } from '../where.ts';

/** What the host refused, each with its sentence and what can be done about it. */
export function RefusedRows() {
  const { outbox } = useTablet();
  const { refused } = useOutbox(outbox);
  return refused.map((command) => <RefusedRow key={command.key} command={command} />);
}

function RefusedRow({ command }: { readonly command: KeptCommand }) {
  const { outbox, memory } = useTablet();
  const { sent } = useKept();
  const back = sent[command.key];
  const done = () => {
    memory.forget(command.key);
    outbox.dismiss(command.key).catch((error: unknown) => reportError(error));
  };
  const edit = (at: string, draft: Draft) => {
    memory.setDraft(at, joined(memory.draft(at), draft));
    done();
    goTo(whereOf(at));
  };
  return (
    <li className="w-refused" role="alert">
      <p>
        <b>{command.label}: not taken</b>
        <span>{command.refused?.detail}</span>
      </p>
      <div className="w-refused-keys">
        {back === undefined ? (
          <Key look="line" onPress={done}>
            Understood
          </Key>
        ) : (
          <>
            <Key look="line" onPress={done}>
              Discard
            </Key>
            <Key look="ink" onPress={() => edit(back.at, back.draft)}>
              Edit
            </Key>
          </>
        )}
      </div>
    </li>
  );
}

/** The refused lines come back before what was tapped since. */
function joined(now: Draft, refused: Draft): Draft {
  const { addTo: _settled, ...rest } = now;
  return { ...refused, ...rest, lines: [...refused.lines, ...now.lines], note: now.note || refused.note };
}
