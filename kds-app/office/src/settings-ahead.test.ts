import { expect, test } from 'vitest';
import { SETTINGS } from '#test/support/given.ts';
import { SettingsAhead } from './settings-ahead.ts';

test('what was sent counts until the host has spoken', () => {
  const ahead = new SettingsAhead();
  const then = { ...SETTINGS, holdLaterCourses: !SETTINGS.holdLaterCourses };
  expect(ahead.of(SETTINGS)).toBe(SETTINGS);
  ahead.sent(SETTINGS, then);
  expect(ahead.of(SETTINGS)).toBe(then);
  const told = { ...then };
  expect(ahead.of(told)).toBe(told);
  ahead.forget();
  expect(ahead.of(SETTINGS)).toBe(SETTINGS);
});
