import { describe, expect, test } from 'vitest';
import type { AccessStore } from '../access/ports.ts';
import { emptyFolder, openData } from '#test/support/data-folder.ts';
import { openAccess } from './open-access.ts';

const session = {
  digest: 'd'.repeat(64),
  principal: '{"role":"waiter"}',
  deviceId: 'tablet-1',
  createdAt: 1000,
  expiresAt: 5000,
};

const open = (): AccessStore => openData(emptyFolder()).access;

describe('sessions', () => {
  test('are kept by the digest of their token, until they are ended', () => {
    const access = open();
    access.putSession(session);
    expect(access.session(session.digest)).toEqual(session);
    expect(access.session('other')).toBeNull();
    access.endSession(session.digest);
    expect(access.session(session.digest)).toBeNull();
  });

  test('take the place of the one before with the same digest', () => {
    const access = open();
    access.putSession(session);
    const later = { ...session, deviceId: null, expiresAt: null };
    access.putSession(later);
    expect(access.session(session.digest)).toEqual(later);
  });

  test('of a device end together', () => {
    const access = open();
    access.putSession(session);
    access.putSession({ ...session, digest: 'e', deviceId: 'tablet-2' });
    access.putSession({ ...session, digest: 'f' });
    access.endDevice('tablet-1');
    expect(['d'.repeat(64), 'e', 'f'].map((digest) => access.session(digest)?.digest)).toEqual([
      undefined,
      'e',
      undefined,
    ]);
  });

  test('go when they have expired', () => {
    const access = open();
    access.putSession(session);
    access.putSession({ ...session, digest: 'e', expiresAt: null });
    access.endExpired(5000);
    expect(access.session(session.digest)).not.toBeNull();
    access.endExpired(5001);
    expect(access.session(session.digest)).toBeNull();
    expect(access.session('e')).not.toBeNull();
  });
});

test('each person has one PIN', () => {
  const access = open();
  access.putPin('ana', 'hash-1');
  access.putPin('ben', 'hash-2');
  access.putPin('ana', 'hash-3');
  expect(access.pins()).toEqual(
    new Map([
      ['ana', 'hash-3'],
      ['ben', 'hash-2'],
    ]),
  );
});

test('wrong tries are remembered and forgotten', () => {
  const access = open();
  expect(access.tries('staff:ana')).toBeNull();
  access.putTries('staff:ana', { count: 5, waitUntil: 9000 });
  access.putTries('staff:ana', { count: 6, waitUntil: 12_000 });
  expect(access.tries('staff:ana')).toEqual({ count: 6, waitUntil: 12_000 });
  access.putTries('staff:ana', null);
  expect(access.tries('staff:ana')).toBeNull();
});

test('pairing is open once or closed', () => {
  const access = open();
  expect(access.pairing()).toBeNull();
  access.putPairing({ digest: 'x', expiresAt: 1, wrong: 0, openedBy: 'Ana' });
  access.putPairing({ digest: 'y', expiresAt: 2, wrong: 3, openedBy: 'Ben' });
  expect(access.pairing()).toEqual({ digest: 'y', expiresAt: 2, wrong: 3, openedBy: 'Ben' });
  access.putPairing(null);
  expect(access.pairing()).toBeNull();
});

test('secrets survive a restart and can be reached beside a host that runs', async () => {
  const folder = emptyFolder();
  const first = openData(folder);
  first.access.putPin('ana', 'hash');
  await first.close();
  const host = openData(folder);
  const beside = openAccess(folder);
  if (!beside.ok) throw new Error(beside.error.sentence);
  expect(beside.value.access.pins().get('ana')).toBe('hash');
  beside.value.access.putSession(session);
  beside.value.close();
  expect(host.access.session(session.digest)).toEqual(session);
  expect(openAccess(emptyFolder())).toMatchObject({ ok: false, error: { kind: 'missing' } });
});
