import { createContext, useContext } from 'react';
import { must } from '#shared/basics/result.ts';
import type { Order } from '#shared/orders/order.ts';
import type { Step } from './pass.ts';
import type { Names } from './waits-for.ts';

/** What rows and cards of the expo need: names, and what can be done to an order. */
export interface ExpoKit {
  readonly names: Names;
  /** Whether whoever is at this screen may fire a held course. */
  readonly mayFire: boolean;
  /** Shows everything about an order. */
  readonly open: (order: Order) => void;
  readonly confirm: (order: Order) => void;
  readonly refuse: (order: Order) => void;
  readonly fire: (order: Order, course: number | null) => void;
  readonly step: (order: Order, step: Step) => void;
}

export const ExpoContext = createContext<ExpoKit | null>(null);

export function useExpoKit(): ExpoKit {
  return must(useContext(ExpoContext), 'an expo around this component');
}
