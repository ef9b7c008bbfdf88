import { once } from 'node:events';
import { createServer as createHttp, type IncomingHttpHeaders } from 'node:http';
import { createServer as createTcp, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A call as it arrived. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** How a stand-in answers: a status, words, headers; or not at all. */
export interface Answer {
  readonly status: number;
  readonly text?: string;
  readonly headers?: Record<string, string>;
}

/** Somebody else's HTTP server: a push service, a gateway. It keeps what arrives, and answers as it is told. */
export class Outside {
  readonly origin: string;
  readonly arrived: Arrived[];
  answer: Answer | 'silence' = { status: 201 };

  private constructor(origin: string, arrived: Arrived[]) {
    this.origin = origin;
    this.arrived = arrived;
  }

  static async open(): Promise<Outside> {
    const arrived: Arrived[] = [];
    const server = createHttp((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method = '', url: path = '', headers } = request;
        arrived.push({ method, path, headers, body: Buffer.concat(chunks) });
        if (outside.answer === 'silence') return;
        response.writeHead(outside.answer.status, outside.answer.headers).end(outside.answer.text ?? '');
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const outside = new Outside(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrived);
    return outside;
  }
}

/** A letter as a mail server got it. */
export interface Letter {
  readonly from: string;
  readonly to: string;
  readonly auth: string | null;
  readonly text: string;
}

/** A small mail server (RFC 5321) in the house. `refuse`: what it answers to a receiver instead of 250. */
export class MailServer {
  readonly port: number;
  readonly letters: Letter[];
  refuse: string | null = null;
  password: string | null = null;

  private constructor(port: number, letters: Letter[]) {
    this.port = port;
    this.letters = letters;
  }

  static async open(): Promise<MailServer> {
    const letters: Letter[] = [];
    const sockets = new Set<Socket>();
    const server = createTcp((socket) => {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      talk(socket, mail);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    const mail = new MailServer((server.address() as AddressInfo).port, letters);
    return mail;
  }
}

function talk(socket: Socket, mail: MailServer): void {
  const letter = { from: '', to: '', auth: null as string | null };
  let text: string[] | null = null;
  let rest = '';
  const say = (line: string) => socket.write(`${line}\r\n`);
  const command = (line: string) => {
    const [verb = ''] = line.toUpperCase().split(/[ :]/, 1);
    switch (verb) {
      case 'EHLO':
        return say('250-mail.test\r\n250 AUTH PLAIN');
      case 'AUTH': {
        const [, , password] = Buffer.from(line.split(' ')[2] ?? '', 'base64')
          .toString()
          .split('\0');
        letter.auth = password ?? null;
        const good = mail.password === null || password === mail.password;
        return say(good ? '235 come in' : '535 no');
      }
      case 'MAIL':
        letter.from = line;
        return say('250 ok');
      case 'RCPT':
        letter.to = line;
        return say(mail.refuse ?? '250 ok');
      case 'DATA':
        text = [];
        return say('354 go on');
      case 'QUIT':
        return socket.end('221 bye\r\n');
      default:
        return say('250 ok');
    }
  };
  const read = (line: string) => {
    if (text === null) return command(line);
    if (line !== '.') return void text.push(line);
    mail.letters.push({ ...letter, text: text.join('\n') });
    text = null;
    return say('250 taken');
  };
  say('220 mail.test');
  socket.on('data', (chunk) => {
    const lines = (rest + String(chunk)).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) read(line);
  });
}
