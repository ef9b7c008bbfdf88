import { SerialPort } from 'serialport';
import { PortLost, type BytePort } from '#hardware/byte-port.ts';
import { IncomingBytes } from '#hardware/incoming-bytes.ts';
import type { LineStyle } from '#hardware/bump-bar/line-styles.ts';
import type { Timers } from '#hardware/timers.ts';

export interface BarLineParts {
  readonly path: string;
  /** For styles that say none. */
  readonly baudRate: number;
  readonly style: LineStyle;
  readonly timers: Timers;
}

/** Opens the serial line of a bump bar in its style. Rejects with `PortLost` when it is not there. */
export function openBarLine({ path, baudRate, style, timers }: BarLineParts): Promise<BytePort> {
  return new Promise((resolve, reject) => {
    const { bits, parity, stop, baud } = style;
    const serial = new SerialPort({
      path,
      baudRate: baud ?? baudRate,
      dataBits: bits,
      stopBits: stop,
      parity,
      autoOpen: false,
    });
    const line = new BarLine(serial, style, timers);
    serial.open((cause) => {
      if (cause) reject(new PortLost('refused', cause.message, cause));
      else line.power().then(() => resolve(line), reject);
    });
  });
}

/** The wires of a serial line that power a bar and re-arm it. */
export interface Wires {
  set(wires: { dtr: boolean; rts: boolean }): Promise<void>;
}

/**
 * Drops DTR for a moment after each byte, and only then takes notice of the next. Bytes that came in one piece are
 * re-armed once: the bar has sent no other until then.
 */
export class Rearming {
  readonly #wires: Wires;
  readonly #style: LineStyle;
  readonly #timers: Timers;
  #isDown = false;

  constructor(wires: Wires, style: LineStyle, timers: Timers) {
    this.#wires = wires;
    this.#style = style;
    this.#timers = timers;
  }

  /** Bytes have come. Rejects when the line is gone. */
  async heard(): Promise<void> {
    const { rearmMs, rts } = this.#style;
    if (rearmMs === null || this.#isDown) return;
    this.#isDown = true;
    try {
      await this.#wires.set({ dtr: false, rts });
      await new Promise<void>((resolve) => {
        this.#timers.after(rearmMs, resolve);
      });
    } finally {
      this.#isDown = false;
      await this.#wires.set({ dtr: this.#style.dtr, rts });
    }
  }
}

class BarLine implements BytePort, Wires {
  readonly incoming = new IncomingBytes();
  readonly #serial: SerialPort;
  readonly #style: LineStyle;
  #isOver = false;

  constructor(serial: SerialPort, style: LineStyle, timers: Timers) {
    this.#serial = serial;
    this.#style = style;
    const rearming = new Rearming(this, style, timers);
    serial.on('data', (bytes: Uint8Array) => {
      this.incoming.push(Uint8Array.from(bytes));
      rearming.heard().catch(() => undefined);
    });
    serial.on('error', (cause: Error) => this.#lose(cause));
    serial.on('close', () => this.#lose(null));
  }

  /** Raises the wires that the bar lives on. A line without wires, such as a pseudo-terminal, is taken as it is. */
  power(): Promise<void> {
    const { dtr, rts } = this.#style;
    return this.set({ dtr, rts }).catch(() => undefined);
  }

  set(wires: { dtr: boolean; rts: boolean }): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#serial.set(wires, (cause) => (cause ? reject(cause) : resolve()));
    });
  }

  write(): Promise<void> {
    return Promise.reject(new PortLost('closed', 'a bump bar is only read'));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isOver = true;
    this.incoming.end();
    if (!this.#serial.isOpen) return;
    await new Promise<void>((resolve) => {
      this.#serial.close(() => resolve());
    });
  }

  #lose(cause: Error | null): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.incoming.fail(new PortLost('reset', cause?.message ?? 'the device is gone', cause));
  }
}
