import { z } from 'zod';

const Head = z.object({ seq: z.int(), hash: z.string() });

/** What is asked of the thread beside the host. */
export const AsideTask = z.discriminatedUnion('type', [
  z.object({ type: z.literal('verify'), folder: z.string() }),
  z.object({ type: z.literal('backup'), folder: z.string(), target: z.string(), now: z.number() }),
]);
export type AsideTask = z.infer<typeof AsideTask>;

/** What it answers, by the type of the task. */
export const Verified = z.object({
  head: Head,
  findings: z.array(z.object({ seq: z.int().nullable(), sentence: z.string() })),
});

export const BackedUp = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.object({ file: z.string(), head: Head, bytes: z.int() }) }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      kind: z.enum([
        'in-use',
        'missing',
        'unmarked',
        'damaged',
        'foreign',
        'newer',
        'rolled-back',
        'unreachable',
      ]),
      sentence: z.string(),
      advice: z.string(),
    }),
  }),
]);
