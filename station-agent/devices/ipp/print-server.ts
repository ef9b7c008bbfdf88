import { request } from 'node:http';
import { PortLost } from '#hardware/byte-port.ts';
import { decodeResponse, encodeRequest, type IppAsk, type IppGroup, type IppResponse } from './message.ts';

/** Where a print server (CUPS) is. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
}

const OPERATION = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  job: 0x0009,
  printer: 0x000b,
  printers: 0x4002,
} as const;
/** Bytes that the server hands on as they are. */
const RAW = 'application/vnd.cups-raw';
const FIRST_FAULT = 0x0100;
const PATIENCE_MS = 10_000;

const QUEUE_FACTS = [
  'printer-state',
  'printer-state-reasons',
  'printer-state-message',
  'printer-is-accepting-jobs',
];
const JOB_FACTS = ['job-state', 'job-state-reasons', 'job-printer-state-message'];
const LIST_FACTS = ['printer-name', 'printer-make-and-model'];

/** The server answers, and will not: the queue is not there, or this machine may not print. */
export class ServerRefused extends Error {
  override readonly name = 'ServerRefused';
}

/** A print server, asked by IPP. Every call rejects with `PortLost` when the server does not answer. */
export class PrintServer {
  readonly #address: ServerAddress;
  readonly #patienceMs: number;
  #lastId = 0;

  constructor(address: ServerAddress, patienceMs: number = PATIENCE_MS) {
    this.#address = address;
    this.#patienceMs = patienceMs;
  }

  /** The names of its queues, with what hangs at each as far as it knows. */
  async queues(): Promise<IppGroup[]> {
    const wanted: IppAsk = { name: 'requested-attributes', type: 'keyword', values: LIST_FACTS };
    const { groups } = await this.#ask(OPERATION.printers, '/', [wanted]);
    return groups.filter((group) => group.has('printer-name'));
  }

  async queue(name: string): Promise<IppGroup> {
    const { groups } = await this.#ask(OPERATION.printer, pathOf(name), [
      this.#uri(name),
      { name: 'requested-attributes', type: 'keyword', values: QUEUE_FACTS },
    ]);
    return groups.find((group) => group.has('printer-state')) ?? new Map();
  }

  /** Hands a job over; its number there. */
  async print(queue: string, title: string, document: Uint8Array): Promise<number> {
    const head: IppAsk[] = [
      this.#uri(queue),
      asker(),
      { name: 'job-name', type: 'name', values: [title] },
      { name: 'document-format', type: 'mimeType', values: [RAW] },
    ];
    const { groups } = await this.#ask(OPERATION.printJob, pathOf(queue), head, document);
    const [id] = groups.flatMap((group) => group.get('job-id') ?? []);
    if (typeof id !== 'number') throw new PortLost('reset', 'the print server named no job');
    return id;
  }

  async job(queue: string, id: number): Promise<IppGroup> {
    const { groups } = await this.#ask(OPERATION.job, pathOf(queue), [
      this.#uri(queue),
      { name: 'job-id', type: 'integer', values: [id] },
      { name: 'requested-attributes', type: 'keyword', values: JOB_FACTS },
    ]);
    return groups.find((group) => group.has('job-state')) ?? new Map();
  }

  async cancel(queue: string, id: number): Promise<void> {
    await this.#ask(OPERATION.cancelJob, pathOf(queue), [
      this.#uri(queue),
      { name: 'job-id', type: 'integer', values: [id] },
      asker(),
    ]);
  }

  #uri(queue: string): IppAsk {
    const { host, port } = this.#address;
    const at = host.includes(':') ? `[${host}]` : host;
    return { name: 'printer-uri', type: 'uri', values: [`ipp://${at}:${port}${pathOf(queue)}`] };
  }

  async #ask(
    operation: number,
    path: string,
    attributes: IppAsk[],
    document?: Uint8Array,
  ): Promise<IppResponse> {
    this.#lastId += 1;
    const head = encodeRequest({ operation, id: this.#lastId, attributes });
    const body = document ? Buffer.concat([head, document]) : head;
    const answer = decodeResponse(await this.#post(path, body));
    if (!answer) throw new PortLost('reset', 'the print server’s answer is not understood');
    if (answer.status < FIRST_FAULT) return answer;
    const [words] = answer.groups.flatMap((group) => group.get('status-message') ?? []);
    throw new ServerRefused(String(words ?? `status ${answer.status.toString(16)}`));
  }

  #post(path: string, body: Uint8Array): Promise<Uint8Array> {
    const { host, port } = this.#address;
    // CUPS answers on localhost only to somebody who calls it that.
    const headers = { 'content-type': 'application/ipp', 'content-length': body.length };
    return new Promise((resolve, reject) => {
      const lost = (cause: Error): void => {
        const how = 'code' in cause && cause.code === 'ECONNREFUSED' ? 'refused' : 'reset';
        reject(new PortLost(how, cause.message || 'the print server cannot be reached', cause));
      };
      const asking = request({ host, port, path, method: 'POST', headers, agent: false }, (answer) => {
        const pieces: Uint8Array[] = [];
        answer.on('data', (piece: Uint8Array) => pieces.push(piece));
        answer.on('error', lost);
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve(Buffer.concat(pieces));
          else
            reject(
              new ServerRefused(`it answers ${answer.statusCode ?? 0} ${answer.statusMessage ?? ''}`.trim()),
            );
        });
      });
      asking.setTimeout(this.#patienceMs, () =>
        asking.destroy(new Error('the print server does not answer')),
      );
      asking.on('error', lost);
      asking.end(body);
    });
  }
}

function pathOf(queue: string): string {
  return `/printers/${encodeURIComponent(queue)}`;
}

function asker(): IppAsk {
  return { name: 'requesting-user-name', type: 'name', values: ['passline'] };
}
