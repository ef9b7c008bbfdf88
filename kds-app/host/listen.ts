import type { Server } from 'node:net';
import { err, ok, type Result } from '#shared/basics/result.ts';

/** Begins to listen; answers the port, or a sentence that says why not. */
export function listen(server: Server, port: number, bind: string): Promise<Result<number, string>> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(err(sentenceOf(error, port))));
    server.listen(port, bind, () => {
      const address = server.address();
      resolve(ok(typeof address === 'object' && address ? address.port : port));
    });
  });
}

function sentenceOf(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop it, or start Passline with another one: npm start -- --port ${port + 1}`;
  }
  if (error.code === 'EACCES')
    return `Port ${port} is not for everybody. Take one above 1023: npm start -- --port 8080`;
  return `Passline cannot listen on port ${port}: ${error.message}`;
}
