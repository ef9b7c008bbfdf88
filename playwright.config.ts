import { defineConfig } from '@playwright/test';
import { findChromium, sandboxFlags } from './kds-app/launch/chromium.mjs';

const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.spec.ts',
  outputDir: '.out/playwright',
  timeout: 240_000,
  // Nothing is timed here: a busy machine only takes longer.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  // A story told a second time is not a good one: the closing line counts it apart, with what the page showed.
  retries: process.env.CI ? 1 : 0,
  // A story mostly waits; where the machine is slow all the same, nothing is timed.
  workers: 2,
  reporter: report === undefined ? [['list']] : [['list'], ['json', { outputFile: report }]],
  use: {
    // A page's worker would answer for the network of the next one; the story of the installed page lets it in.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: findChromium(),
      args: [
        ...sandboxFlags(),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A name that is not this machine's own, and a certificate that no authority knows.
        '--host-resolver-rules=MAP kitchen.test 127.0.0.1',
        '--ignore-certificate-errors',
      ],
    },
  },
});
