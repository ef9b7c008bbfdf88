import { err, ok, type Result } from '../basics/result.ts';
import type { Instant } from '../basics/instant.ts';
import { fieldRefusal, refusal, type Refusal } from '../basics/refusal.ts';
import {
  memberName,
  numberedGuest,
  type Cart,
  type CartCommand,
  type CartLine,
  type Member,
  type PlaceCall,
} from './cart.ts';
import type { Limits } from './limits.ts';

/** Who changes the cart, when, and within what limits. */
export interface CartContext {
  readonly now: Instant;
  readonly member: { readonly id: string; readonly name: string | null };
  readonly limits: Limits;
}

type Of<T extends CartCommand['type']> = Extract<CartCommand, { type: T }>;
type Changed = Result<Cart, Refusal>;

/** The most telephones that a table takes. */
const MOST_MEMBERS = 40;

/**
 * The cart after a command, or why it is refused (rules CT1 to CT6). Pure. Whoever does something has joined by that.
 */
export function changeCart(before: Cart, command: CartCommand, context: CartContext): Changed {
  const changed = decided(before, command, context);
  return changed.ok ? ok({ ...changed.value, version: before.version + 1 }) : changed;
}

function decided(before: Cart, command: CartCommand, context: CartContext): Changed {
  const joined = join(before, command.type === 'join' ? command.name : null, context);
  if (!joined.ok) return joined;
  const cart = joined.value;
  switch (command.type) {
    case 'join':
      return joined;
    case 'add':
      return add(cart, command, context);
    case 'change':
      return change(cart, command, context);
    case 'remove':
      return remove(cart, command);
    case 'describe':
      return describe(cart, command, context);
    default:
      return changeTable(cart, command, context);
  }
}

function changeTable(cart: Cart, command: Of<'ready' | 'call' | 'answer'>, context: CartContext): Changed {
  switch (command.type) {
    case 'ready':
      return ok(withMember(cart, context.member.id, { ready: command.ready }));
    case 'call':
      return ok(called(cart, command, context));
    case 'answer':
      return ok({ ...cart, calls: cart.calls.filter((call) => call.kind !== command.kind) });
  }
}

function join(cart: Cart, name: string | null, { member, now }: CartContext): Changed {
  const wanted = name ?? member.name;
  const known = cart.members.find((each) => each.id === member.id);
  if (known) return ok(name === null ? cart : withMember(cart, member.id, { name }));
  if (cart.members.length >= MOST_MEMBERS) {
    return err(
      refusal('forbidden', 'This table has as many telephones as it takes. Order from one of them.'),
    );
  }
  const joined: Member = {
    id: member.id,
    name: wanted ?? numberedGuest(cart.members.length + 1),
    joinedAt: now,
    ready: false,
  };
  return ok({ ...cart, members: [...cart.members, joined] });
}

function withMember(cart: Cart, id: string, change: Partial<Member>): Cart {
  return {
    ...cart,
    members: cart.members.map((each) => (each.id === id ? { ...each, ...change } : each)),
  };
}

/** A line that is there already was put in by the same request before (rule CT1). */
function add(cart: Cart, { line }: Of<'add'>, context: CartContext): Changed {
  if (cart.lines.some((each) => each.id === line.id)) return ok(cart);
  const fault = lineFault(line, context);
  if (fault) return err(fault);
  if (cart.lines.length >= context.limits.itemsPerOrder) {
    const words = `A table’s order has at most ${context.limits.itemsPerOrder} lines. Send these first.`;
    return err(refusal('invalid_request', words));
  }
  const added: CartLine = { ...line, member: context.member.id, version: 1 };
  return ok(unready({ ...cart, lines: [...cart.lines, added] }, context));
}

function lineFault(line: Pick<CartLine, 'quantity' | 'note'>, { limits }: CartContext): Refusal | null {
  if (line.quantity > limits.quantityPerLine) {
    return fieldRefusal('quantity', `At most ${limits.quantityPerLine} of one item on a line.`);
  }
  if (line.note.length > limits.noteLength) {
    return fieldRefusal('note', `A note has at most ${limits.noteLength} characters.`);
  }
  return null;
}

/**
 * Counting is relative, so that everybody's taps count (rule CT2); what cannot be added up (choices, a note) is refused
 * when somebody else has changed the line since (rule CT3).
 */
function change(cart: Cart, command: Of<'change'>, context: CartContext): Changed {
  const line = cart.lines.find((each) => each.id === command.lineId);
  if (!line)
    return err(refusal('not_found', 'Somebody at the table has taken this off, or it is sent already.'));
  if (isOverwritten(line, command)) {
    const detail = 'Somebody at the table changed this dish at the same time. Look at it again.';
    return err(refusal('version_conflict', detail, { extra: { line } }));
  }
  const next = changedLine(line, command, context);
  if (next.quantity < 1) return remove(cart, { type: 'remove', lineId: line.id });
  const fault = lineFault(next, context);
  if (fault) return err(fault);
  const lines = cart.lines.map((each) => (each.id === line.id ? next : each));
  return ok(unready({ ...cart, lines }, context));
}

function isOverwritten(line: CartLine, { modifiers, note, version }: Of<'change'>): boolean {
  const wanted = modifiers !== undefined || note !== undefined;
  return wanted && version !== undefined && version !== line.version;
}

function changedLine(line: CartLine, command: Of<'change'>, { limits }: CartContext): CartLine {
  const { by = 0, modifiers = line.modifiers, note = line.note, seenPrice = line.seenPrice } = command;
  const quantity = Math.min(line.quantity + by, limits.quantityPerLine);
  return { ...line, quantity, modifiers, note, seenPrice, version: line.version + 1 };
}

/** Taking off what is gone already changes nothing (rule CT4). */
function remove(cart: Cart, { lineId }: Of<'remove'>): Changed {
  return ok({ ...cart, lines: cart.lines.filter((line) => line.id !== lineId) });
}

function describe(cart: Cart, { note, allergies }: Of<'describe'>, { limits }: CartContext): Changed {
  if ((note ?? '').length > limits.noteLength) {
    return err(fieldRefusal('note', `A note has at most ${limits.noteLength} characters.`));
  }
  return ok({ ...cart, note: note ?? cart.note, allergies: allergies ? [...allergies] : cart.allergies });
}

/** Whoever puts something in is not done choosing. */
function unready(cart: Cart, { member }: CartContext): Cart {
  return withMember(cart, member.id, { ready: false });
}

/** One call of a kind at a time; what several wish of the bill stands in it side by side (rule CT6). */
function called(cart: Cart, { kind, words, wish }: Of<'call'>, { now, member }: CartContext): Cart {
  const before = cart.calls.find((call) => call.kind === kind);
  const by = memberName(cart, member.id);
  const others = before?.wishes.filter((each) => each.member !== member.id) ?? [];
  const wishes = wish ? [...others, { ...wish, member: member.id, by }] : others;
  const call: PlaceCall = {
    kind,
    at: before?.at ?? now,
    by: before?.by ?? by,
    member: member.id,
    words,
    wishes,
  };
  return { ...cart, calls: [...cart.calls.filter((each) => each.kind !== kind), call] };
}

/** Everybody who has dishes in the cart has said that they can go (rule CT5). */
export function isEverybodyReady(cart: Cart): boolean {
  const owners = new Set(cart.lines.map((line) => line.member));
  return cart.members.every((member) => member.ready || !owners.has(member.id));
}
