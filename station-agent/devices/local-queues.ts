import { PortLost } from '#hardware/byte-port.ts';
import { queueAddress, type QueueAddress } from './device-address.ts';
import { PrintServer, ServerRefused, type ServerAddress } from './ipp/print-server.ts';

/** A queue of a print server, as it tells of it. */
export interface LocalQueue {
  /** As `readAddress` takes it. */
  readonly address: string;
  readonly queue: QueueAddress['queue'];
  readonly maker: string | null;
  readonly model: string | null;
}

const HERE: ServerAddress = { host: 'localhost', port: 631 };

/** The queues of this machine's print server; none where there is no server, or it has no queues. */
export async function localQueues(at: ServerAddress = HERE): Promise<LocalQueue[]> {
  try {
    const queues = await new PrintServer(at).queues();
    return queues.map((group) => {
      const queue = String(group.get('printer-name')?.[0] ?? '');
      const model = String(group.get('printer-make-and-model')?.[0] ?? '');
      return { address: queueAddress({ ...at, queue }), queue, maker: null, model: model || null };
    });
  } catch (error) {
    const isNone =
      error instanceof ServerRefused || (error instanceof PortLost && error.reason === 'refused');
    if (isNone) return [];
    throw error;
  }
}
