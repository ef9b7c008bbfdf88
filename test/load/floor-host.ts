/**
 * The floor: the same work with nothing of ours in the way. Bare `node:http`, better-sqlite3 with the same rows in the
 * same tables, one transaction and one fsync for what arrives together, a hash chain, and bare `ws` that sends each
 * order to every client. Started as a process of its own, as the host is: `floor-host.ts DATABASE`.
 */
import { hash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import Database from 'better-sqlite3';
import { WebSocketServer } from 'ws';
import { journalAndDocuments } from '#host/store/migrations/0001-journal.ts';

/** The lengths that the host writes for an order of three lines. */
const FACTS = 'x'.repeat(2880);
const DOCUMENT = 'x'.repeat(2770);
const ACTOR = 'x'.repeat(67);
const FINGERPRINT = 'x'.repeat(64);

const db = new Database(process.argv[2] ?? ':memory:');
db.pragma('page_size = 8192');
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(journalAndDocuments.sql);
const entry = db.prepare(
  `INSERT INTO journal (seq, at, actor, command, kind, id, hash, facts) VALUES (?, ?, ?, 'place-order', 'order', ?, ?, ?)`,
);
const document = db.prepare(
  `INSERT INTO document (row, kind, id, seq, version, open, body) VALUES (?, 'order', ?, ?, 1, 1, ?)`,
);
const found = db.prepare(
  `INSERT INTO order_index (row, made, status, order_type, business_day, number, open, search)
   VALUES (?, ?, 'confirmed', 'takeout', '2026-11-20', ?, 1, '#1')`,
);
const answer = db.prepare(
  'INSERT INTO answer (row, digest, fingerprint, status, at, body) VALUES (?, ?, ?, 201, ?, ?)',
);

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
    const [now, id] = [Date.now(), String(count).padStart(26, '0')];
    const chained = hash('sha256', last + FACTS + body, 'buffer');
    last = chained.toString('hex');
    entry.run(count, new Date(now).toISOString(), ACTOR, id, chained, FACTS);
    document.run(count, id, count, DOCUMENT);
    found.run(count, now, count);
    answer.run(count, hash('sha256', key, 'buffer').subarray(0, 16), FINGERPRINT, now, DOCUMENT);
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
