import { join } from 'node:path';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

test('electron-builder accepts its configuration', async () => {
  const config = await getConfig(ROOT, 'electron-builder.yml', null);
  await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined();
});

test('and it would say so if it did not', async () => {
  const config = { ...(await getConfig(ROOT, 'electron-builder.yml', null)), electronFuse: {} };
  await expect(validateConfiguration(config, new DebugLogger(false))).rejects.toThrow(/electronFuse/);
});

test('the installed shell cannot be told to run other code, or to be debugged', async () => {
  const { electronFuses } = await getConfig(ROOT, 'electron-builder.yml', null);
  expect(electronFuses).toMatchObject({
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});
