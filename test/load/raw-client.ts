import { connect, type Socket } from 'node:net';

/** An answer as far as a measurement looks at it. */
export interface RawAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * One keep-alive HTTP/1.1 connection that sends one request at a time. It does as little as can be, because it shares
 * the processors with what it measures.
 */
export class RawClient {
  readonly #socket: Socket;
  readonly #host: string;
  #buffer = '';
  #settle: ((answer: RawAnswer) => void) | null = null;
  #fail: ((error: Error) => void) | null = null;

  private constructor(socket: Socket, host: string) {
    this.#socket = socket;
    this.#host = host;
    socket.setNoDelay(true).setEncoding('latin1');
    socket.on('data', (chunk) => {
      this.#buffer += String(chunk);
      this.#read();
    });
    socket.on('error', (error) => this.#fail?.(error));
    socket.on('close', () => this.#fail?.(new Error('The connection was closed.')));
  }

  static open(port: number): Promise<RawClient> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new RawClient(socket, `127.0.0.1:${port}`)));
      socket.once('error', reject);
    });
  }

  send(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body: string,
  ): Promise<RawAnswer> {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const length = Buffer.byteLength(body);
    const head = `${method} ${path} HTTP/1.1\r\nhost: ${this.#host}\r\ncontent-type: application/json\r\n`;
    return new Promise((resolve, reject) => {
      this.#settle = resolve;
      this.#fail = reject;
      this.#socket.write(`${head}${lines.join('')}content-length: ${length}\r\n\r\n${body}`);
    });
  }

  close(): void {
    this.#fail = null;
    this.#socket.destroy();
  }

  #read(): void {
    const end = this.#buffer.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#buffer.slice(0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? '0');
    const total = end + 4 + length;
    if (this.#buffer.length < total) return;
    const body = this.#buffer.slice(end + 4, total);
    this.#buffer = this.#buffer.slice(total);
    const settle = this.#settle;
    this.#settle = null;
    settle?.({ status: Number(head.slice(9, 12)), body });
  }
}
