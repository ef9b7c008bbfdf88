import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from '#test/support/host-process.ts';
import { missingHere, notTested } from '#test/support/not-tested.ts';

const BOX = join(ROOT, 'station-agent/box');
const SCRIPTS = ['box.sh', 'install.sh', 'update.sh', 'uninstall.sh', 'bin/passline-agent'];
const read = (file: string): string => readFileSync(join(BOX, file), 'utf8');

/** What a tool has to say about files, and nothing when it is content. */
function complaints(tool: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, args, { cwd: BOX, encoding: 'utf8' });
  return status === 0 && stdout + stderr === '' ? '' : `${stdout}${stderr}(${status})`;
}

const onWindows = missingHere([]);
if (onWindows === null)
  test('what installs the agent is a plain shell script', () => {
    for (const script of SCRIPTS) expect(complaints('sh', '-n', script)).toBe('');
  });
else notTested('scripts of the agent’s box', onWindows);

const noShellcheck = missingHere(['shellcheck']);
if (noShellcheck === null)
  test('the scripts have none of the faults that shellcheck knows', () => {
    expect(complaints('shellcheck', '--shell=sh', '--external-sources', ...SCRIPTS)).toBe('');
  });
else notTested('scripts of the agent’s box by shellcheck', noShellcheck);

const noSystemd = missingHere(['systemd-analyze']);
if (noSystemd === null)
  test('systemd understands every line of the agent’s unit', () => {
    const folder = mkdtempSync(join(tmpdir(), 'unit-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const [program, unit] = [join(folder, 'passline-agent'), join(folder, 'passline-agent.service')];
    writeFileSync(program, '#!/bin/sh\n');
    chmodSync(program, 0o755);
    const installed = read('linux/passline-agent.service')
      .replace('@GROUPS@', 'SupplementaryGroups=dialout lp input')
      .replace('/opt/passline-agent/current/bin/passline-agent', program);
    writeFileSync(unit, installed);
    expect(complaints('systemd-analyze', '--man=no', 'verify', unit)).toBe('');
    writeFileSync(unit, installed.replace('Restart=always', 'Restart=perhaps'));
    expect(complaints('systemd-analyze', '--man=no', 'verify', unit)).toContain('perhaps');
  });
else notTested('the agent’s unit by systemd', noSystemd);

const noPython = missingHere(['python3']);
if (noPython === null)
  test('the property list of macOS starts the program that is installed, and again whenever it ends', () => {
    const script = 'import json, plistlib, sys; print(json.dumps(plistlib.load(open(sys.argv[1], "rb"))))';
    const args = ['-c', script, 'macos/app.passline.agent.plist'];
    const read: unknown = JSON.parse(execFileSync('python3', args, { cwd: BOX, encoding: 'utf8' }));
    expect(read).toMatchObject({
      Label: 'app.passline.agent',
      ProgramArguments: [
        '/opt/passline-agent/current/bin/passline-agent',
        '--data',
        '/var/lib/passline-agent',
      ],
      RunAtLoad: true,
      KeepAlive: true,
    });
  });
else notTested('the agent’s property list of macOS', noPython);

/** A script of PowerShell without its texts and comments; what is left of a text in double quotes is what it inserts. */
const bare = (script: string): string =>
  script.replaceAll(/(?<!`)#.*|'[^']*'|"(?:`.|[^"`])*"/g, (part) => (part.startsWith('#') ? '' : '_'));

test.each(['windows/install.ps1', 'windows/uninstall.ps1'])(
  '%s closes what it opens, and knows no name that another language of Windows has not',
  (file) => {
    const script = read(file);
    const open: string[] = [];
    for (const sign of bare(script).match(/[(){}[\]]/g) ?? []) {
      if ('({['.includes(sign)) open.push(sign);
      else expect(`${open.pop()}${sign}`).toMatch(/^(\(\)|\{\}|\[\])$/);
    }
    expect(open).toEqual([]);
    expect(bare(script)).not.toMatch(/['"]/);
    expect(script).not.toMatch(/'(Administrators|Users|SYSTEM|LOCAL SERVICE|Everyone)\b/);
    for (const [, path = ''] of script.matchAll(/"\$folder\\(bin\\[\w.-]+)"/g))
      expect(existsSync(join(BOX, path.replaceAll('\\', '/')))).toBe(true);
  },
);

test('every line of the device rules is one that udev reads', () => {
  const match = String.raw`[A-Z_]+(\{[\w/]+\})?(==|!=|=|\+=|:=)"[^"]*"`;
  const rule = new RegExp(`^${match}(, ${match})*$`);
  const lines = read('linux/70-passline-agent.rules').trim().split('\n');
  expect(lines.filter((line) => !line.startsWith('#') && !rule.test(line))).toEqual([]);
});

/** It can since version 254. */
const canVerify =
  missingHere(['udevadm']) === null &&
  Number.parseInt(execFileSync('udevadm', ['--version'], { encoding: 'utf8' }), 10) >= 254;
if (canVerify)
  test('udev understands the device rules', () => {
    const said = spawnSync('udevadm', ['verify', 'linux/70-passline-agent.rules'], {
      cwd: BOX,
      encoding: 'utf8',
    });
    expect({ status: said.status, said: said.stderr }).toMatchObject({ status: 0 });
  });
else notTested('the agent’s device rules by udev', 'udevadm 254 or later is not installed');
