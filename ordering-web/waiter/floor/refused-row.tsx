import { useState } from 'react';
import { addressOf } from '#shared/client/address.ts';
import type { KeptCommand } from '#shared/client/command.ts';
import { ORDER_ROUTES } from '#shared/contract/routes-orders.ts';
import { isClosed } from '#shared/orders/status.ts';
import { makeKey } from '#shared/ui/browser/device.ts';
import { useOutbox } from '#shared/ui/browser/hooks.ts';
import { Key } from '../../device/key.tsx';
import { ManagerPin } from '../ask/manager-pin.tsx';
import { joinDrafts, type Draft } from '../order/draft.ts';
import { secondTry } from '../order/second-try.ts';
import { usePlaces, useSettings } from '../house.ts';
import type { SentDraft } from '../kept.ts';
import { sendAgain, useConflict, type Conflict } from '../order/use-conflicts.ts';
import { useKept, useTablet } from '../tablet.ts';
import { bodyAgain } from '../send.ts';
import { goTo, whereOf } from '../where.ts';
import { say } from '../words.ts';

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
  const conflict = useConflict()(command);
  const done = () => {
    memory.forget(command.key);
    outbox.dismiss(command.key).catch((error: unknown) => reportError(error));
  };
  const edit = (at: string, draft: Draft) => {
    memory.setDraft(at, joinDrafts(memory.draft(at), draft));
    done();
    goTo(whereOf(at));
  };
  return (
    <li className="w-refused" role="alert">
      <p>
        <b>{say('notTaken', { what: command.label })}</b>
        <span>
          {conflict && conflict.changes.length > 0 ? meanwhileWords(conflict) : command.refused?.detail}
        </span>
      </p>
      <div className="w-refused-keys">
        {back === undefined ? (
          <ChangeKeys command={command} done={done} />
        ) : (
          <>
            <Key look="line" onPress={done}>
              {say('discard')}
            </Key>
            <Key look="line" onPress={() => edit(back.at, back.draft)}>
              {say('editIt')}
            </Key>
            <SecondTryKey command={command} back={back} done={done} />
          </>
        )}
      </div>
    </li>
  );
}

interface SecondTryKeyProps {
  readonly command: KeptCommand;
  readonly back: SentDraft;
  readonly done: () => void;
}

/** The way on that most people take: the rest of it goes, or all of it as an order of its own. */
function SecondTryKey({ command, back, done }: SecondTryKeyProps) {
  const tablet = useTablet();
  const places = usePlaces();
  const settings = useSettings();
  const again = settings && secondTry(command, back, { places, settings });
  if (!again) return null;
  const { how, names, draft, joins, body } = again;
  const send = async () => {
    const address = joins ? command.address : addressOf(ORDER_ROUTES.placeOrder.path);
    const key = makeKey();
    if (!tablet.memory.remember(key, { at: back.at, draft })) return;
    await tablet.outbox.add({ key, method: 'post', address, body, label: command.label });
    done();
  };
  return (
    <Key
      look="ink"
      onPress={() => {
        send().catch((error: unknown) => reportError(error));
      }}
    >
      {how === 'own' ? say('sendOwn') : say('sendWithout', { names: names.join(', ') })}
    </Key>
  );
}

function meanwhileWords({ changes }: Conflict): string {
  return say('changedMeanwhile', { changes: changes.join('; ') });
}

interface ChangeKeysProps {
  readonly command: KeptCommand;
  readonly done: () => void;
}

/** What can be done about a change that was refused. */
function ChangeKeys({ command, done }: ChangeKeysProps) {
  const tablet = useTablet();
  const conflict = useConflict()(command);
  const [asking, setAsking] = useState(false);
  const wantsPin = command.refused?.fields?.some((field) => field.path === 'pin') ?? false;
  const again = () => {
    if (conflict) sendAgain(tablet, command, conflict.order).catch((error: unknown) => reportError(error));
  };
  const withPin = (pin: string) => {
    return tablet.api.send(
      command.method,
      command.address,
      { ...bodyAgain(command.body, null), pin },
      makeKey(),
    );
  };
  return (
    <>
      <Key look="line" onPress={done}>
        {say(conflict ? 'leaveTheirs' : 'understood')}
      </Key>
      {conflict && !isClosed(conflict.order.status) && (
        <Key look="ink" onPress={again}>
          {say('mineAllTheSame')}
        </Key>
      )}
      {wantsPin && (
        <Key look="ink" onPress={() => setAsking(true)}>
          {say('managerKey')}
        </Key>
      )}
      {asking && (
        <ManagerPin what={command.label} send={withPin} onDone={done} onClose={() => setAsking(false)} />
      )}
    </>
  );
}
