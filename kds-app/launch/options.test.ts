import { describe, expect, test } from 'vitest';
import { nodeTooOld } from './node-version.mjs';
import { readStartOptions } from './options.mjs';

describe('what stands after npm start --', () => {
  test('nothing: the kiosk, and the host by its own defaults', () => {
    expect(readStartOptions([])).toEqual({ kiosk: 'electron', hostArguments: [] });
  });

  test('everything that may stand there', () => {
    const argv = ['--browser', '--port', '9000', '--data=/srv/passline', '--empty', '--no-agent'];
    expect(readStartOptions(argv)).toEqual({
      kiosk: 'browser',
      hostArguments: ['--port', '9000', '--data', '/srv/passline', '--empty', '--no-agent'],
    });
    expect(readStartOptions(['--headless', '--sample']).kiosk).toBe('headless');
  });

  test.each([
    [['--prot', '9000'], /"--prot"/],
    [['extra'], /"extra"/],
    [['--port'], /--port needs a value/],
    [['--port', '--headless'], /--port needs a value/],
    [['--port', 'many'], /"many"/],
    [['--port', '70000'], /"70000"/],
    [['--port', '-1'], /"-1"/],
    [['--data', ''], /--data needs a value/],
    [['--headless=yes'], /--headless takes no value/],
    [['--sample', '--empty'], /exclude each other/],
    [['--browser', '--headless'], /exclude each other/],
  ])('%j is refused with a sentence and exit code 2', (argv, sentence) => {
    expect(() => readStartOptions(argv)).toThrow(
      expect.objectContaining({ code: 2, message: expect.stringMatching(sentence) }),
    );
  });
});

describe('the Node that runs the launcher', () => {
  test.each(['20.0.0', '20.20.2', '24.1.0', '26.0.0'])('%s will do', (version) => {
    expect(nodeTooOld(version)).toBeUndefined();
  });
  test.each(['18.20.0', '16.0.0', '9.9.9'])('%s is refused with a sentence', (version) => {
    expect(nodeTooOld(version)).toMatch(/Node\.js 20 or newer.*nodejs\.org/);
  });
});
