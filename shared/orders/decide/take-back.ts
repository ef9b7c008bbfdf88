import { refusal, type Refusal } from '../../basics/refusal.ts';
import type { Settings } from '../../floor/settings.ts';
import { isStaff, type Role } from '../../people/roles.ts';
import type { OrderCommand } from '../commands.ts';
import type { OrderContext } from '../context.ts';
import type { Line, Order } from '../order.ts';

const BY_THEMSELVES: readonly (Role | 'system')[] = ['manager', 'owner', 'integration', 'system'];

const ASK_A_MANAGER = refusal('forbidden', "The kitchen has it already: a manager's PIN takes it back.", {
  fields: [{ path: 'pin', detail: "A manager's PIN takes it back." }],
});

/** Why a command that takes something back needs a manager (rules A8 to A10); null when it needs none. */
export function takeBackFault(order: Order, command: OrderCommand, context: OrderContext): Refusal | null {
  if ('approvedBy' in command && command.approvedBy !== undefined) return null;
  const lines = takenBack(order, command);
  return needsManager(order, lines, context.by.role, context.settings) ? ASK_A_MANAGER : null;
}

/** Whether taking these lines back needs a manager, when `role` does it. */
export function needsManager(
  order: Order,
  lines: readonly Line[],
  role: Role | 'system',
  { service }: Pick<Settings, 'service'>,
): boolean {
  if (lines.length === 0 || BY_THEMSELVES.includes(role)) return false;
  // What a guest may cancel is a rule of its own (T7); what nobody accepted is refused, not taken back.
  if ((role !== 'system' && !isStaff(role)) || order.status === 'pending') return false;
  if (service.voidNeedsManager === 'never') return false;
  return service.voidNeedsManager === 'always' || lines.some((line) => isBegun(order, line));
}

/** A station has begun the line: somebody's work and food are in it. */
export function isBegun(order: Order, line: Line): boolean {
  if (line.status === 'cooking' || line.status === 'done') return true;
  return order.tickets.some(
    (ticket) =>
      (ticket.startedAt !== null || ticket.status === 'bumped') &&
      ticket.lines.some((part) => part.lineId === line.id && part.status !== 'voided'),
  );
}

/** The lines of which a command takes something back. */
function takenBack(order: Order, command: OrderCommand): Line[] {
  const live = order.items.filter((line) => line.status !== 'voided');
  switch (command.type) {
    case 'void-line':
      return live.filter((line) => line.id === command.lineId);
    case 'change-line': {
      const { quantity } = command.change;
      return live.filter((line) => line.id === command.lineId && (quantity ?? line.quantity) < line.quantity);
    }
    case 'cancel':
      return live;
    case 'set-status':
      return command.status === 'cancelled' ? live : [];
    default:
      return [];
  }
}
