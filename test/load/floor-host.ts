/**
 * The floor: the same work with nothing of ours in the way. Bare `node:http`, better-sqlite3 with rows of the same
 * number and size, one transaction and one fsync for what arrives together, a hash chain, and bare `ws` that sends
 * each order to every client. Started as a process of its own, as the host is: `floor-host.ts DATABASE`.
 */
import { hash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import Database from 'better-sqlite3';
import { WebSocketServer } from 'ws';

const FACTS = 'x'.repeat(Number(process.argv[3] ?? '3000'));
const DOCUMENT = 'x'.repeat(Number(process.argv[4] ?? '2600'));

const db = new Database(process.argv[2] ?? ':memory:');
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(`
  CREATE TABLE journal (seq INTEGER PRIMARY KEY, at TEXT, facts TEXT, hash TEXT);
  CREATE TABLE document (id TEXT PRIMARY KEY, seq INTEGER, body TEXT);
  CREATE TABLE answer (key BLOB PRIMARY KEY, body TEXT) WITHOUT ROWID;
`);
const entry = db.prepare('INSERT INTO journal (at, facts, hash) VALUES (?, ?, ?)');
const document = db.prepare('INSERT INTO document VALUES (?, ?, ?)');
const answer = db.prepare('INSERT INTO answer VALUES (?, ?)');

interface Waiting {
  readonly key: string;
  readonly body: string;
  readonly response: ServerResponse;
}

let waiting: Waiting[] = [];
let count = 0;
let last = '';

const write = db.transaction((batch: readonly Waiting[]) => {
  for (const { key, body } of batch) {
    count += 1;
    last = hash('sha256', last + FACTS + body);
    entry.run(new Date().toISOString(), FACTS, last);
    document.run(String(count).padStart(26, '0'), count, DOCUMENT);
    answer.run(hash('sha256', key, 'buffer').subarray(0, 16), DOCUMENT);
  }
});

function flush(): void {
  const batch = waiting;
  waiting = [];
  write(batch);
  for (const { response, body } of batch) {
    const mark = /"specialInstructions":"([^"]*)"/.exec(body)?.[1] ?? '';
    const text = JSON.stringify({ specialInstructions: mark, filler: DOCUMENT });
    response.writeHead(201, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
    for (const client of feeds.clients) client.send(text);
  }
}

const server = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk) => (text += String(chunk)));
  request.on('end', () => {
    JSON.parse(text);
    waiting.push({ key: String(request.headers['idempotency-key']), body: text, response });
    if (waiting.length === 1) setImmediate(flush);
  });
});
const feeds = new WebSocketServer({ server, perMessageDeflate: false });
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  process.stdout.write(`floor ready http://127.0.0.1:${port}\n`);
});
process.on('SIGTERM', () => process.exit(0));
