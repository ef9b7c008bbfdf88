import { z } from 'zod';
import { KeyFunction } from '../kitchen/keys.ts';

/** A key of a bump bar that is bound to this screen was pressed; it acts as if it was pressed here. */
const Pressed = z.object({
  type: z.literal('pressed'),
  code: z.string().max(200),
  /** What was learnt for this key on this bar; left out: what this screen has for it. */
  does: KeyFunction.optional(),
  /** The board that was shown when it was pressed (`Shows`); null: none was known. Left out by older agents. */
  seen: z.string().max(60).nullable().optional(),
});

/** To an agent: the board of a screen that one of its bars works was laid out anew. */
const Shown = z.object({ type: z.literal('shown'), screen: z.string(), version: z.string() });

/** To an agent: for so long the keys of a bar are learnt; 0 ends it. */
const Learn = z.object({ type: z.literal('learn'), bar: z.string(), ms: z.int() });

/** To the office: this key was pressed on a bar whose keys are learnt. */
const Heard = z.object({
  type: z.literal('heard'),
  bar: z.string(),
  code: z.string(),
  raw: z.string(),
});

/** What is said of bump bars beside documents, to those who have one. Guests' pages do not carry it. */
export const BAR_WORDS = [Pressed, Shown, Learn, Heard] as const;

/** It is for now, and nobody is told later. */
export type BarWord = z.infer<(typeof BAR_WORDS)[number]>;
