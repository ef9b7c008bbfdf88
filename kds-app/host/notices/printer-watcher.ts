import { instantOf } from '#shared/basics/instant.ts';
import type { PrinterEvent } from '#shared/floor/notice-settings.ts';
import { canPrint, isSettled, type Printer } from '#shared/kitchen/job.ts';
import { STAFF_ROLES } from '#shared/orders/happenings.ts';
import { SITE } from '../desk/context.ts';
import type { Message } from './message.ts';
import type { NoticeRow } from './ports.ts';
import type { WatcherParts } from './watcher.ts';
import { printerWords } from './words.ts';

/** A roll is changed in less: that is nobody's news. */
export const FAULT_AFTER_MS = 30_000;
const WORTH_MS = 30 * 60_000;

/** Tells owner and manager of printers that have not been able to print for a while, and of the end of it. */
export class PrinterWatcher {
  readonly #parts: WatcherParts;
  /** Printers that cannot print, by id: what tells of it, or null when it was told. */
  readonly #broken = new Map<string, NodeJS.Timeout | null>();
  readonly #unsubscribe: () => void;

  constructor(parts: WatcherParts) {
    this.#parts = parts;
    for (const { body } of parts.desk.all('printer')) if (body) this.#look(body);
    this.#unsubscribe = parts.desk.onCommitted(({ changed }) => {
      for (const { kind, id } of changed) if (kind === 'printer') this.#changed(id);
    });
  }

  stop(): void {
    this.#unsubscribe();
    for (const timer of this.#broken.values()) if (timer !== null) clearTimeout(timer);
    this.#broken.clear();
  }

  #changed(id: string): void {
    const printer = this.#parts.desk.get('printer', id)?.body;
    if (printer) this.#look(printer);
    else this.#forget(id);
  }

  #look(printer: Printer): void {
    const { id } = printer;
    const known = this.#broken.get(id);
    if (!canPrint(printer)) {
      if (known === undefined)
        this.#broken.set(
          id,
          setTimeout(() => this.#fault(id), FAULT_AFTER_MS),
        );
      return;
    }
    this.#forget(id);
    if (known === null) this.#tell('printer_recovered', printer);
  }

  #forget(id: string): void {
    const timer = this.#broken.get(id);
    if (timer) clearTimeout(timer);
    this.#broken.delete(id);
  }

  #fault(id: string): void {
    this.#broken.set(id, null);
    const printer = this.#parts.desk.get('printer', id)?.body;
    if (printer) this.#tell('printer_fault', printer);
  }

  #tell(event: PrinterEvent, printer: Printer): void {
    const { desk, store, subscriptions, added } = this.#parts;
    const { push } = desk.get('settings', SITE)?.body?.notices ?? { push: null };
    if (push === null || !push.on || !push.staff.includes(event)) return;
    const concerned = subscriptions
      .live()
      .filter(
        ({ subscription: { about }, principal: { role } }) =>
          about.kind === 'duty' && STAFF_ROLES[event].includes(role),
      );
    const rows = concerned.map(({ subscription, principal }) =>
      this.#row(event, printer, { ...subscription, name: principal.name }),
    );
    if (rows.length > 0 && store.add(rows, store.seen() ?? desk.head()) > 0) added();
  }

  #row(
    event: PrinterEvent,
    printer: Printer,
    { id, language, name: to }: { readonly id: string; readonly language: string; readonly name: string },
  ): NoticeRow {
    const { desk, now, newId } = this.#parts;
    const waiting = desk
      .all('job')
      .filter(({ body }) => body?.printerId === printer.id && !isSettled(body.status)).length;
    const message: Message = {
      event,
      target: { kind: 'browser', subscriptionId: id },
      to,
      language,
      ...printerWords(event, { ...printer, waiting }, language),
      path: '',
      tag: `printer ${printer.id}`,
      orderId: null,
      orderNumber: null,
    };
    return {
      id: newId(),
      change: ['printer', printer.id, printer.stateAt ?? instantOf(now()), event, id].join(' '),
      at: now(),
      expiresAt: now() + WORTH_MS,
      channel: 'push',
      message: JSON.stringify(message),
      status: 'queued',
      attempts: 0,
      nextAt: now(),
      reason: null,
      settledAt: null,
    };
  }
}
