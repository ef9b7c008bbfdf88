import { z } from 'zod';

/** How guests order and pay at this site. */
export const OrderingSettings = z.object({
  /**
   * What a table's code is worth. `free`: it orders at once; `approve`: the first order of a sitting waits until staff
   * accept it; `staff`: nothing is taken before staff have opened the table; `code`: the four digits of the sitting are
   * asked for, which staff read out.
   */
  tableGate: z.enum(['free', 'approve', 'staff', 'code']).default('free'),
  /** Who sends the cart of a table: anybody for all, or it goes when everybody has said so. */
  cartSend: z.enum(['one', 'everybody']).default('one'),
  /** Tips that are offered, in percent. */
  tips: z.array(z.int().min(1).max(100)).max(6).default([5, 10, 15]),
  /** How guests may say that they pay. */
  payWith: z.array(z.enum(['card', 'cash', 'room'])).default(['card', 'cash']),
  /** An order that its customer has is closed when it is paid. */
  closeWhenPaid: z.boolean().default(false),
});
export type OrderingSettings = z.infer<typeof OrderingSettings>;
