import { hash, verify, createPublicKey, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { HostProof, proofText } from '#shared/contract/proof.ts';
import { ServedHouse } from '#test/support/served-house.ts';

const nonce = (): string => randomBytes(24).toString('base64url');

function holds({ publicKey, signature }: HostProof, asked: string, at: string): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  return verify(null, Buffer.from(proofText(asked, at)), key, Buffer.from(signature, 'base64url'));
}

test('the host proves its key to anybody, for their nonce and the address they asked', async () => {
  const house = await ServedHouse.open();
  const asked = nonce();
  const answer = await house.api('GET', `/proof?nonce=${asked}`);
  expect(answer.status).toBe(200);
  const proof = HostProof.parse(answer.json);
  expect(proof).toMatchObject({ at: `127.0.0.1:${house.port}`, name: 'The Rules' });
  expect(holds(proof, asked, `127.0.0.1:${house.port}`)).toBe(true);
  expect(holds(proof, nonce(), `127.0.0.1:${house.port}`)).toBe(false);
  expect(holds(proof, asked, '192.168.7.66:8080')).toBe(false);
  const paired = await house.api('POST', '/devices/pairing', { token: house.token('owner') });
  expect(paired.json.hostKey).toBe(hash('sha256', Buffer.from(proof.publicKey, 'base64url')).slice(0, 32));
});

test('it signs for no address but its own, and no text but a nonce', async () => {
  const house = await ServedHouse.open();
  const relayed = await house.api('GET', `/proof?nonce=${nonce()}`, {
    headers: { host: '192.168.7.66:8080' },
  });
  expect(relayed.status).toBe(421);
  expect((await house.api('GET', '/proof?nonce=short')).status).toBe(400);
  expect((await house.api('GET', `/proof?nonce=${'a'.repeat(30)}%0Ab`)).status).toBe(400);
});
