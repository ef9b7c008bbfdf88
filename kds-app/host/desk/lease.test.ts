import { describe, expect, test } from 'vitest';
import { must } from '#shared/basics/result.ts';
import { burger, leasing, paperDesk } from '#test/support/paper-desk.ts';

async function open() {
  const of = await paperDesk();
  const printer = () => must(of.story.desk.get('printer', 'p1')?.body, 'p1');
  return { ...of, printer };
}

describe('the lives of a spool', () => {
  test('JH8 after a restart a spool has its printer as before', async () => {
    const { story, printer, job } = await open();
    await story.does(leasing('one', 'a'));
    await story.place(burger);
    await story.does(leasing('one', 'b', 'a'));
    expect(printer()).toMatchObject({ holder: 'one', run: 'b', fence: 0 });
    // One that was killed before the host heard of it, or before it heard the host, is a life before it too.
    await story.does(leasing('one', 'd', 'a', 'b', 'c'));
    expect(printer()).toMatchObject({ holder: 'one', run: 'd', fence: 0 });
    expect(job().recall).toBeNull();
  });

  test('JH8 a spool of before there were lives keeps its printer', async () => {
    const { story, printer } = await open();
    await story.does(leasing('one'));
    await story.does(leasing('one', 'a'));
    expect(printer()).toMatchObject({ run: 'a', fence: 0 });
  });

  test('JH8 another life of it, alone there, takes the printer as another spool does', async () => {
    const { story, printer, job } = await open();
    await story.does(leasing('one', 'a'));
    await story.does(leasing('one', 'b', 'a'));
    await story.place(burger);
    await story.does(leasing('one', 'c', 'a'));
    expect(printer()).toMatchObject({ run: 'c', fence: 1 });
    expect(job().recall).toMatchObject({ why: 'lease', to: 'p1' });
  });

  test('JH8 while both are there the second is refused, and that is known until it stops asking', async () => {
    const { story, printer, later, look } = await open();
    await story.does(leasing('one', 'a'));
    for (const after of ['a', 'x']) {
      const refused = await story.refuses({ ...leasing('one', 'b', after), isTwice: true });
      expect(refused.detail).toContain('copy of this data folder');
    }
    expect(printer()).toMatchObject({ run: 'a', fence: 0 });
    await story.does({ ...leasing('one', 'a'), isTwice: true });
    await story.does({ type: 'rival', printerId: 'p1', isThere: true });
    expect(printer().rivalAt).not.toBeNull();
    expect(printer().stateDetail).toContain('copy of the same data');
    const says = (detail: string) => ({ state: 'ready' as const, detail, fence: null });
    await story.does({ type: 'report-printer', printerId: 'p1', report: says('Paper is low.') });
    expect(printer().stateDetail).toBe('Paper is low.');
    await story.does({ type: 'report-printer', printerId: 'p1', report: says('') });
    expect(printer().stateDetail).toContain('copy of the same data');
    expect((await story.refuses({ type: 'rival', printerId: 'p1', isThere: true })).code).toBe(
      'invalid_transition',
    );
    later(100);
    expect(await look()).toEqual([]);
    await story.does({ type: 'rival', printerId: 'p1', isThere: true });
    later(151);
    expect(await look()).toEqual(['rival']);
    expect(printer().rivalAt).toBeNull();
    expect(printer().stateDetail).toBe('');
  });

  test('JH8 another spool altogether takes the printer, there or not', async () => {
    const { story, printer } = await open();
    await story.does(leasing('one', 'a'));
    await story.does({ ...leasing('two', 'b'), isTwice: true });
    expect(printer()).toMatchObject({ holder: 'two', run: 'b', fence: 1 });
  });
});
