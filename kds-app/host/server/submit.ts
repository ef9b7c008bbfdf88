import type { OrderCommand } from '#shared/orders/commands.ts';
import type { Desk, Submission } from '../desk/api.ts';
import type { DeskCommand, TransferTo } from '../desk/commands.ts';
import type { Principal } from '../desk/principal.ts';
import { changedFor } from './order-json.ts';
import type { Reply } from './reply.ts';

/** As much of a call as a command needs. */
export interface Commanding {
  readonly principal: Principal;
  readonly keyed: Submission['keyed'];
}

/** A call about one order, perhaps at one version. */
interface OrderCall extends Commanding {
  readonly params: { readonly id: string };
  readonly body: { readonly expectedVersion?: number };
}

/** Hands a command to the desk; its answer, or why it was refused. */
export function submit(
  desk: Desk,
  { principal, keyed }: Commanding,
  command: DeskCommand,
  answer: Submission['answer'],
): Promise<Reply> {
  return desk.submit({ command, by: principal, keyed, answer });
}

/** Changes the order of the path; answers with it as the caller may see it. */
export function changeOf(desk: Desk, call: OrderCall, command: OrderCommand | TransferTo): Promise<Reply> {
  const { expectedVersion } = call.body;
  const change = { type: 'order', orderId: call.params.id, expectedVersion, command } as const;
  return submit(desk, call, change, changedFor(call.principal.role));
}

/** Answers with the first subject that was changed, as it is now. */
export function subjectAnswer(status: number): Submission['answer'] {
  return ({ changed }) => ({ status, body: changed[0]?.json ?? 'null' });
}
