import type Database from 'better-sqlite3';
import { millis } from '#shared/basics/instant.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import type { Commit, CommitRefusal } from '../desk/journal.ts';
import { Answers, type AnswerBatch } from './answers.ts';
import { entryHash, type Head } from './chain.ts';
import { DocumentBatch, documentStatements } from './documents.ts';

/** Old answers are deleted when little is going on, never in the middle of a rush. */
const QUIET = 4;

/** One transaction while it is being written. */
interface Batch {
  head: Head;
  readonly documents: DocumentBatch;
  readonly answers: AnswerBatch;
}

/** Writes commits: all of one call in one transaction, with one wait for the disk. */
export class Appender {
  readonly answers: Answers;
  readonly #db: Database.Database;
  readonly #sql: ReturnType<typeof prepare>;
  #head: Head;

  constructor(db: Database.Database, head: Head) {
    this.#db = db;
    this.#sql = prepare(db);
    this.#head = head;
    this.answers = new Answers(db);
  }

  get head(): Head {
    return this.#head;
  }

  /** Throws when the disk fails or is full; nothing is written then. */
  append(commits: readonly Commit[]): Result<number, CommitRefusal>[] {
    const batch: Batch = {
      head: this.#head,
      documents: new DocumentBatch(this.#sql.documents),
      answers: this.answers.batch(),
    };
    this.#sql.begin.run();
    try {
      const results = commits.map((commit) => this.#write(commit, batch));
      const purged = commits.length <= QUIET ? this.#purge(commits) : null;
      this.#sql.commit.run();
      this.#head = batch.head;
      this.answers.learn(batch.answers.fresh);
      if (purged !== null) this.answers.forgetBefore(purged);
      return results;
    } catch (error) {
      if (this.#db.inTransaction) this.#sql.rollback.run();
      throw error;
    }
  }

  #write(commit: Commit, batch: Batch): Result<number, CommitRefusal> {
    const refused = refusalOf(commit, batch);
    if (refused !== null) return err(refused);
    const seq = batch.head.seq + 1;
    const { at, actor, command, about, facts, keyed } = commit;
    const hash = entryHash({ seq, at, actor, command, about, facts, previous: batch.head.hash });
    this.#sql.entry.run(seq, at, actor, command, about.kind, about.id, hash, facts);
    const made = millis(at);
    for (const write of commit.writes) batch.documents.write(write, seq, made);
    if (keyed !== null) batch.answers.write(keyed, made);
    batch.head = { seq, hash: hash.toString('hex') };
    return ok(seq);
  }

  #purge(commits: readonly Commit[]): number | null {
    const last = commits.at(-1);
    return last === undefined ? null : this.answers.purge(millis(last.at));
  }
}

function refusalOf({ writes, keyed, about }: Commit, batch: Batch): CommitRefusal | null {
  if (keyed !== null && batch.answers.has(keyed.key)) return { type: 'conflict', subject: about };
  const stale = writes.find(
    ({ subject, expectedVersion }) => batch.documents.version(subject) !== expectedVersion,
  );
  return stale === undefined ? null : { type: 'conflict', subject: stale.subject };
}

function prepare(db: Database.Database) {
  return {
    begin: db.prepare('BEGIN IMMEDIATE'),
    commit: db.prepare('COMMIT'),
    rollback: db.prepare('ROLLBACK'),
    entry: db.prepare<[number, string, string, string, string, string, Buffer, string]>(
      'INSERT INTO journal (seq, at, actor, command, kind, id, hash, facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    documents: documentStatements(db),
  };
}
