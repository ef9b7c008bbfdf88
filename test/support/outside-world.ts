import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
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

/** A browser that takes alerts: its keys, and what it reads out of a message (RFC 8291). */
export class PushBrowser {
  readonly #keys = createECDH('prime256v1');
  readonly #secret = randomBytes(16);

  constructor() {
    this.#keys.generateKeys();
  }

  /** What the page sends to the house. */
  subscription(endpoint: string, more: object = {}) {
    const keys = {
      p256dh: this.#keys.getPublicKey('base64url'),
      auth: this.#secret.toString('base64url'),
    };
    return { endpoint, keys, language: 'en', ...more };
  }

  read(body: Buffer): Record<string, unknown> {
    const salt = body.subarray(0, 16);
    const keyLength = body[20] ?? 0;
    const theirs = body.subarray(21, 21 + keyLength);
    const sealed = body.subarray(21 + keyLength);
    const shared = this.#keys.computeSecret(theirs);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.#keys.getPublicKey(), theirs]);
    const ikm = Buffer.from(hkdfSync('sha256', shared, this.#secret, info, 32));
    const key = hkdfSync('sha256', ikm, salt, 'Content-Encoding: aes128gcm\0', 16);
    const nonce = hkdfSync('sha256', ikm, salt, 'Content-Encoding: nonce\0', 12);
    const cipher = createDecipheriv('aes-128-gcm', Buffer.from(key), Buffer.from(nonce));
    cipher.setAuthTag(sealed.subarray(-16));
    const open = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
    return JSON.parse(open.subarray(0, open.lastIndexOf(2)).toString('utf8'));
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
