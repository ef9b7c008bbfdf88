import type { Amount } from '#shared/basics/money.ts';
import type { KeptCommand } from '#shared/client/command.ts';
import type { Failure } from '#shared/client/failure.ts';
import { say } from '#shared/i18n/diner/say.ts';
import { failureWords, problemWords } from '../failure-words.ts';
import { priceChange } from './send.ts';

/** What stands between an order and the kitchen. */
export interface Obstacle {
  readonly tone: 'warn' | 'stop';
  readonly strong: string | null;
  readonly words: string;
  /** The key of the refused order that this is about, once it can be put away. */
  readonly dismiss: string | null;
}

interface Trying {
  readonly keepsNothing: boolean;
  /** The last order that the host refused. */
  readonly refused: KeptCommand | undefined;
  readonly quoteFailure: Failure | null;
  readonly total: Amount;
}

/** The first thing that stands in the way: this phone, the host's refusal, then why there is no total. */
export function obstacleOf(trying: Trying, money: (amount: Amount) => string): Obstacle | null {
  if (trying.keepsNothing) return keepsNothing();
  return (trying.refused && refusalOf(trying.refused, trying.total, money)) ?? noTotal(trying.quoteFailure);
}

function keepsNothing(): Obstacle {
  return { tone: 'stop', strong: say('keepsNothing'), words: say('keepsNothingHelp'), dismiss: null };
}

function refusalOf(command: KeptCommand, total: Amount, money: (amount: Amount) => string): Obstacle | null {
  const { refused } = command;
  if (refused === null) return null;
  const was = priceChange(command)?.was ?? null;
  if (was === null) return { tone: 'stop', strong: null, words: problemWords(refused), dismiss: command.key };
  const strong = say('newTotal', { now: money(total), was: money(was) });
  return { tone: 'warn', strong, words: say('newTotalHelp'), dismiss: null };
}

function noTotal(failure: Failure | null): Obstacle | null {
  if (failure === null) return null;
  if (failure.kind === 'refused') {
    return { tone: 'stop', strong: null, words: failureWords(failure), dismiss: null };
  }
  return { tone: 'warn', strong: failureWords(failure), words: say('sendAnyway'), dismiss: null };
}
