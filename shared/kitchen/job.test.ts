import { expect, test } from 'vitest';
import { jobOf, ticketPaper } from '#test/support/job.ts';
import { Job } from './job.ts';

test('PD1 a job of before there was anything but tickets reads as its ticket', () => {
  const { paper: _, template: _none, ...rest } = jobOf();
  const { kind: _kind, addOn: _added, ...parts } = ticketPaper(jobOf());
  expect(Job.parse({ ...rest, ...parts })).toEqual(jobOf());
  expect(Job.parse(JSON.parse(JSON.stringify(jobOf())))).toEqual(jobOf());
});
