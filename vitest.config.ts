import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: '.out/vitest',
  test: {
    include: [
      'shared/**/*.test.{ts,tsx}',
      'hardware/**/*.test.ts',
      'kds-app/**/*.test.{ts,tsx}',
      'station-agent/**/*.test.ts',
      'ordering-web/**/*.test.{ts,tsx}',
      'test/**/*.test.{ts,tsx}',
    ],
    // Real files, sockets and processes: each test file gets a process of its own.
    pool: 'forks',
    maxWorkers: '100%',
    testTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 120_000,
    // As with the stories, a second attempt is counted apart. A property that does not hold is never tried again.
    retry: process.env.CI ? { count: 1, condition: /^(?!Property failed)/ } : 0,
  },
});
