import { WebSocket } from 'ws';
import type { WebSocketLike } from '#shared/client/socket.ts';

const HANDSHAKE_MS = 8_000;

/** A socket to a host; in its memory it is a fraction of the one that Node brings, which comes with `fetch`. */
export function openSocket(url: string): WebSocketLike {
  const socket = new WebSocket(url, { perMessageDeflate: false, handshakeTimeout: HANDSHAKE_MS });
  // One that fails also closes, which is what is listened to; without this it would end the process.
  socket.on('error', () => undefined);
  return {
    send: (text) => socket.send(text),
    close: (code, reason) => socket.close(code, reason),
    addEventListener: (type, listener) => {
      if (type === 'message')
        socket.on('message', (data, isBinary) => {
          if (!isBinary && Buffer.isBuffer(data)) listener({ type, data: data.toString('utf8') });
        });
      else if (type === 'close') socket.on('close', (code) => listener({ type, code }));
      else socket.on(type, () => listener({ type }));
    },
  };
}
