import { describe, expect, test, vi } from 'vitest';
import { placesIn } from './paths.mjs';
import { demandChromium } from './test-browser.mjs';

const places = placesIn('/nowhere');

/** A machine without a browser, on which nothing can be installed. */
const bare = () => ({
  named: '',
  own: vi.fn(async (): Promise<string | undefined> => undefined),
  installed: vi.fn((): string | undefined => undefined),
  download: vi.fn(async () => {}),
  apt: vi.fn(async () => ''),
});

describe('a browser for the tests', () => {
  test('the one that was named', async () => {
    expect(await demandChromium(places, { ...bare(), named: process.execPath })).toBe(process.execPath);
    await expect(demandChromium(places, { ...bare(), named: '/missing/chromium' })).rejects.toThrow(
      /PASSLINE_CHROMIUM names \/missing\/chromium/,
    );
  });

  test('Playwright’s own before an installed one, and nothing is fetched', async () => {
    const parts = bare();
    parts.installed.mockReturnValue('/usr/bin/chromium');
    expect(await demandChromium(places, parts)).toBe('/usr/bin/chromium');
    parts.own.mockResolvedValue('/own/chromium');
    expect(await demandChromium(places, parts)).toBe('/own/chromium');
    expect(parts.download).not.toHaveBeenCalled();
  });

  test('else fetched by Playwright', async () => {
    const parts = bare();
    parts.download.mockImplementation(async () => void parts.own.mockResolvedValue('/own/chromium'));
    expect(await demandChromium(places, parts)).toBe('/own/chromium');
    expect(parts.apt).not.toHaveBeenCalled();
  });

  test('else installed from the system’s packages', async () => {
    const parts = bare();
    parts.apt.mockImplementation(async () => {
      parts.installed.mockReturnValue('/usr/bin/chromium');
      return '';
    });
    expect(await demandChromium(places, parts)).toBe('/usr/bin/chromium');
  });

  test('else it fails and says what to do', async () => {
    const parts = bare();
    parts.apt.mockResolvedValue('E: Unable to locate package chromium');
    await expect(demandChromium(places, parts)).rejects.toThrow(
      /Unable to locate package chromium\nThe tests need Chromium or Google Chrome.*PASSLINE_CHROMIUM/,
    );
  });
});
