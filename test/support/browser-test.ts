import { test as plain } from '@playwright/test';

/** A story in a browser. What it opened is closed when it is told, so that the next one has the machine to itself. */
export const test = plain.extend<{ readonly putAway: void }>({
  putAway: [
    async ({ browser }, use) => {
      const before = new Set(browser.contexts());
      await use();
      for (const context of browser.contexts()) if (!before.has(context)) await context.close();
    },
    { auto: true },
  ],
});
