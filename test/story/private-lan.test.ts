import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { newDataDir, newToken, ROOT } from '#test/support/host-process.ts';
import { missingHere, notTested } from '#test/support/not-tested.ts';
import { lanMissing, PrivateLan, type LanMachine, type Started } from '#test/support/private-lan.ts';

const HOST = join(ROOT, 'kds-app/host/main.ts');
const AGENT = join(ROOT, 'station-agent/main.ts');
const PORT = '8080';

const until = (check: () => unknown): Promise<unknown> =>
  vi.waitFor(check, { timeout: 90_000, interval: 50 });

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'lan-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A host as it runs in a restaurant, on a machine of the cable. */
async function hostOn(machine: LanMachine, data = newDataDir()) {
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const run = machine.start(process.execPath, HOST, '--port', PORT, '--data', data, '--no-agent');
  await until(() => expect(run.said).toMatch(/^passline ready /m));
  return { run, data, token: await newToken(data) };
}

const pairingCode = async (machine: LanMachine, token: string): Promise<string> => {
  const opened = await machine.ask('POST', `http://127.0.0.1:${PORT}/api/v1/devices/pairing`, token);
  return String(opened['code']);
};

const agentOn = (machine: LanMachine, data: string, ...more: string[]): Started =>
  machine.start(process.execPath, AGENT, '--data', data, '--name', 'Grill', '--no-status', ...more);

/** Somebody else's mDNS on a machine of the cable. */
async function avahiOn(
  machine: LanMachine,
): Promise<{ browse(): Promise<string>; say(...args: string[]): Started }> {
  const at = folder();
  const bus = join(at, 'bus');
  writeFileSync(
    join(at, 'bus.conf'),
    `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path=${bus}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow user="*"/><allow own="*"/><allow send_destination="*"/><allow send_type="*"/><allow receive_type="*"/></policy></busconfig>`,
  );
  writeFileSync(
    join(at, 'avahi.conf'),
    '[server]\nuse-ipv4=yes\nuse-ipv6=no\nallow-interfaces=eth0\nenable-dbus=yes\nratelimit-interval-usec=0\n[publish]\npublish-workstation=no\npublish-hinfo=no\n',
  );
  machine.start('dbus-daemon', `--config-file=${join(at, 'bus.conf')}`, '--nofork', '--nopidfile');
  mkdirSync('/run/avahi-daemon', { recursive: true });
  const address = `DBUS_SYSTEM_BUS_ADDRESS=unix:path=${bus}`;
  const program = `mount -t tmpfs none /run/avahi-daemon && exec env ${address} avahi-daemon --no-drop-root --no-chroot --no-rlimits --debug -f ${join(at, 'avahi.conf')}`;
  const run = machine.start(
    'sh',
    '-c',
    `while [ ! -S ${bus} ]; do sleep 0.05; done; exec unshare --mount sh -c '${program}'`,
  );
  await until(() => expect(run.said).toContain('Server startup complete'));
  return {
    browse: async () =>
      (
        await machine.run(
          'env',
          address,
          'avahi-browse',
          '--resolve',
          '--parsable',
          '--terminate',
          '_passline._tcp',
        )
      ).said,
    say: (...args) => machine.start('env', address, 'avahi-publish', ...args),
  };
}

const missing =
  lanMissing() ?? missingHere(['avahi-daemon', 'avahi-publish', 'avahi-browse', 'dbus-daemon', 'unshare']);

if (missing === null)
  test('on a cable of its own an agent finds its host, follows it, and is taken in by nobody else', async () => {
    const lan = new PrivateLan();
    const home = lan.machine('home', '10.77.0.20');
    const grill = lan.machine('grill', '10.77.0.40');
    const other = lan.machine('other', '10.77.0.66');
    const host = await hostOn(home);
    const foreign = await avahiOn(other);

    // Another maker's mDNS reads what the host says of itself.
    const record = /=;eth0;IPv4;([^;]+);_passline\._tcp;local;[^;]+;10\.77\.0\.20;8080;(.*)/;
    let found: RegExpExecArray | null = null;
    await vi.waitFor(async () => expect((found = record.exec(await foreign.browse()))).not.toBeNull(), {
      timeout: 60_000,
    });
    const fingerprint = /"fp=([0-9a-f]{32})"/.exec(found![2] ?? '')?.[1] ?? '';
    expect(fingerprint).not.toBe('');
    const name = (found![1] ?? '').replaceAll(/\\(\d{3})/g, (_all, code) =>
      String.fromCharCode(Number(code)),
    );

    // With no word of where the host is.
    const data = folder();
    const agent = agentOn(grill, data, '--pair', await pairingCode(home, host.token));
    await until(() => expect(agent.said).toContain('Linked to'));
    expect(agent.said).toMatch(/Paired with .* at http:\/\/10\.77\.0\.20:8080/);

    // Somebody takes its name, and says its key; then the host gets another address.
    foreign.say('--service', `${name} `.trim(), '_passline._tcp', PORT, 'id=x', `fp=${fingerprint}`, 'v=3');
    const impostor = other.start(
      process.execPath,
      '-e',
      `require('node:http').createServer((q, r) => { console.log(q.url, q.headers.authorization); r.writeHead(404); r.end('{}'); }).listen(${PORT})`,
    );
    await until(async () => expect(await foreign.browse()).toContain('10.77.0.66'));
    home.moveTo('10.77.0.31');
    await until(() =>
      expect(agent.said).toContain('The house moved from http://10.77.0.20:8080 to http://10.77.0.31:8080'),
    );
    await until(() => expect(agent.said.split('Linked to').length).toBe(3));
    expect(JSON.parse(readFileSync(join(data, 'house.json'), 'utf8')).url).toBe('http://10.77.0.31:8080');

    // The host is off: whoever says that they are it is told of, and gets nothing of what is secret.
    await host.run.end();
    await until(() =>
      expect(agent.said).toMatch(
        /at http:\/\/10\.77\.0\.66:8080 says that it is the house of this agent but does not prove it/,
      ),
    );
    expect(impostor.said).toContain('/api/v1/proof');
    expect(impostor.said).not.toContain('Bearer');

    // Another host, of the same name, at the very address of the old one.
    home.moveTo('10.77.0.90');
    const twin = lan.machine('twin', '10.77.0.31');
    const second = await hostOn(twin);
    await until(() =>
      expect(agent.said).toMatch(/What answers at http:\/\/10\.77\.0\.31:8080 is not .*: it has the key/),
    );

    // It comes back beside the two: it alone is followed. Who pairs anew is asked which.
    const back = await hostOn(home, host.data);
    await until(() => expect(agent.said.split('Linked to').length).toBe(4));
    expect(JSON.parse(readFileSync(join(data, 'house.json'), 'utf8')).url).toBe('http://10.77.0.90:8080');
    const anew = agentOn(grill, folder(), '--pair', await pairingCode(twin, second.token));
    await until(() => expect(anew.said).toContain('There are several hosts. Say which'));
    for (const address of ['10.77.0.31', '10.77.0.90']) expect(anew.said).toContain(address);
    await back.run.end();
  }, 400_000);
else notTested('hosts and agents on a private network with avahi', missing);
