import { addressOf } from '#shared/client/address.ts';

/** What a guest's page follows; `seated`: at a place that has a cart. */
export function topicsAt(seated: boolean): string[] {
  return seated ? ['menu', 'mine', 'cart'] : ['menu', 'mine'];
}

/** Where the beginning of that is asked for. */
export function beginningAddress(topics: readonly string[], language: string): string {
  return addressOf('/feed/beginning', {}, { topics: topics.join(','), lang: language });
}
