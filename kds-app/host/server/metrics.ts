import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Desk } from '../desk/api.ts';
import { ORDER_ROUTES } from '#shared/contract/routes-orders.ts';
import type { Endpoint } from './endpoint.ts';

/** Told of every answer. `fresh`: it was not the answer of a key that had it before. */
export type Answered = (
  endpoint: Endpoint,
  answer: { readonly status: number; readonly fresh: boolean; readonly seconds: number },
) => void;

/** What is measured of the host, for Prometheus. */
export interface Metrics {
  readonly answered: Answered;
  /** The page that Prometheus reads. */
  readonly page: () => Promise<string>;
  readonly type: string;
}

const SECONDS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5];

/** Begins to measure. `feeds`: how many feeds are open now. */
export function startMetrics(desk: Desk, feeds: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const placed = new Counter({
    name: 'passline_orders_acknowledged_total',
    help: 'Orders placed and on disk',
    registers,
  });
  const requests = new Histogram({
    name: 'passline_request_seconds',
    help: 'Time from the head of a request to its answer',
    labelNames: ['method', 'path', 'status'],
    buckets: SECONDS,
    registers,
  });
  measured('passline_feeds_open', 'Feeds open now', feeds);
  measured('passline_journal_head', 'Number of the last entry of the journal', () => desk.head());
  measured('passline_orders_open', 'Orders that still want something', () => desk.all('order').length);

  function measured(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  }

  return {
    answered: ({ route }, { status, fresh, seconds }) => {
      requests.observe({ method: route.method, path: route.path, status }, seconds);
      if (route === ORDER_ROUTES.placeOrder && status === 201 && fresh) placed.inc();
    },
    page: () => registry.metrics(),
    type: registry.contentType,
  };
}
