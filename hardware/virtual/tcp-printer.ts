import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { VirtualPrinter } from './printer.ts';
import type { DeviceEnd, Wire } from './wire.ts';

/** A virtual printer on the network. */
export interface TcpPrinter extends AsyncDisposable {
  /** It stays the same when the power is switched off and on. */
  readonly port: number;
}

/**
 * Puts a virtual printer on a TCP port, 0 for a free one. Like most printers it serves one session: others wait until
 * it is over. With the power off connections are refused, and those that stand are reset.
 */
export async function serveTcp(printer: VirtualPrinter, port = 0, host = '127.0.0.1'): Promise<TcpPrinter> {
  const served = new ServedPrinter(printer, host);
  await served.listen(port);
  return served;
}

class ServedPrinter implements TcpPrinter {
  port = 0;
  readonly #printer: VirtualPrinter;
  readonly #host: string;
  readonly #open = new Set<Socket>();
  #waiting: Socket[] = [];
  #server: Server | null = null;
  readonly #stopListening: () => void;

  constructor(printer: VirtualPrinter, host: string) {
    this.#printer = printer;
    this.#host = host;
    this.#stopListening = printer.onChange(() => this.#followPower());
  }

  listen(port: number): Promise<void> {
    const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (socket) =>
      this.#take(socket),
    );
    this.#server = server;
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, this.#host, () => {
        this.port = portOf(server.address());
        resolve();
      });
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopListening();
    await this.#shut();
  }

  #take(socket: Socket): void {
    this.#open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.#open.delete(socket);
      this.#waiting = this.#waiting.filter((other) => other !== socket);
      this.#serveNext();
    });
    this.#waiting.push(socket);
    this.#serveNext();
  }

  #serveNext(): void {
    const next = this.#printer.isFree ? this.#waiting.shift() : undefined;
    if (next) serve(next, this.#printer);
  }

  #followPower(): void {
    const isOn = this.#printer.switches.power === 'on';
    if (!isOn && this.#server) this.#shut().catch(rethrow);
    if (isOn && !this.#server) this.listen(this.port).catch(rethrow);
    if (isOn) this.#serveNext();
  }

  async #shut(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    this.#waiting = [];
    for (const socket of this.#open) socket.resetAndDestroy();
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

/** One session: what the printer has no room for yet waits in the socket, as it does in a real one. */
function serve(socket: Socket, printer: VirtualPrinter): void {
  let pending: Uint8Array = new Uint8Array(0);
  let isEnded = false;
  let device: DeviceEnd | null = null;
  const room = (): void => {
    for (let count = 1; count > 0 && pending.length > 0;) {
      count = device?.receive(pending) ?? 0;
      pending = pending.subarray(count);
    }
    if (pending.length > 0) return;
    if (isEnded) device?.end();
    else socket.resume();
  };
  const wire: Wire = {
    say: (bytes) => socket.write(bytes),
    room: () => pending.length > 0 && room(),
    close: () => socket.end(),
    break: () => socket.resetAndDestroy(),
  };
  device = printer.connect(wire);
  socket.on('data', (bytes: Uint8Array) => {
    socket.pause();
    pending = bytes;
    room();
  });
  socket.on('end', () => {
    isEnded = true;
    if (pending.length === 0) device?.end();
  });
  socket.on('close', () => device?.gone());
  socket.resume();
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address ? address.port : 0;
}

/** A port that cannot be taken back is a fault of the test bench, not of a device. */
function rethrow(error: unknown): never {
  throw error;
}
