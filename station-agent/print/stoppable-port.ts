import { PortLost, type BytePort } from '#hardware/byte-port.ts';

/** The port, over which nothing goes any more once the signal is given: to who speaks over it, it is lost. */
export function stoppable(port: BytePort, signal: AbortSignal): BytePort {
  return {
    incoming: until(port.incoming, signal),
    write: (bytes) => (signal.aborted ? Promise.reject(stopped()) : port.write(bytes)),
    [Symbol.asyncDispose]: () => port[Symbol.asyncDispose](),
  };
}

async function* until(incoming: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncIterable<Uint8Array> {
  const gone = Promise.withResolvers<never>();
  gone.promise.catch(() => undefined);
  const stop = (): void => gone.reject(stopped());
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const source = incoming[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([source.next(), gone.promise]);
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function stopped(): PortLost {
  return new PortLost('closed', 'this machine has it no more');
}
