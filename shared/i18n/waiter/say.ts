import { speaker } from '../speaker.ts';
import { waiterBill } from '../waiter-bill/en.ts';
import { waiterOrder } from '../waiter-order/en.ts';
import { waiter as floor } from './en.ts';

const english = { ...floor, ...waiterOrder, ...waiterBill } as const;

/** The waiter's tablet, in the language that was chosen: the floor, orders and bills speak with one voice. */
export const waiter = speaker(english, {
  es: async () => ({
    ...(await import('./es.ts')).waiter,
    ...(await import('../waiter-order/es.ts')).waiterOrder,
    ...(await import('../waiter-bill/es.ts')).waiterBill,
  }),
  fr: async () => ({
    ...(await import('./fr.ts')).waiter,
    ...(await import('../waiter-order/fr.ts')).waiterOrder,
    ...(await import('../waiter-bill/fr.ts')).waiterBill,
  }),
  de: async () => ({
    ...(await import('./de.ts')).waiter,
    ...(await import('../waiter-order/de.ts')).waiterOrder,
    ...(await import('../waiter-bill/de.ts')).waiterBill,
  }),
  hi: async () => ({
    ...(await import('./hi.ts')).waiter,
    ...(await import('../waiter-order/hi.ts')).waiterOrder,
    ...(await import('../waiter-bill/hi.ts')).waiterBill,
  }),
  ta: async () => ({
    ...(await import('./ta.ts')).waiter,
    ...(await import('../waiter-order/ta.ts')).waiterOrder,
    ...(await import('../waiter-bill/ta.ts')).waiterBill,
  }),
  ar: async () => ({
    ...(await import('./ar.ts')).waiter,
    ...(await import('../waiter-order/ar.ts')).waiterOrder,
    ...(await import('../waiter-bill/ar.ts')).waiterBill,
  }),
  zh: async () => ({
    ...(await import('./zh.ts')).waiter,
    ...(await import('../waiter-order/zh.ts')).waiterOrder,
    ...(await import('../waiter-bill/zh.ts')).waiterBill,
  }),
});

/** Says a text of the waiter's tablet. */
export const say = waiter.say;
export type WaiterText = Parameters<typeof say>[0];
