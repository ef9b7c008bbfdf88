import type { Topic } from '#shared/contract/feed.ts';

/** Which of the kitchen's pages an address means. */
export type Where =
  | { readonly page: 'choose' | 'expo' | 'all-day' | 'board' }
  | { readonly page: 'station'; readonly station: string };

/** `/kitchen`, `/kitchen/expo`, `/kitchen/all-day`, `/kitchen/board`, `/kitchen/STATION`. */
export function whereOf(path: string): Where {
  const [, , name = ''] = path.split('/');
  const last = decodeURIComponent(name);
  if (last === '') return { page: 'choose' };
  if (last === 'expo' || last === 'all-day' || last === 'board') return { page: last };
  return { page: 'station', station: last };
}

/** What a page has to hear of. `splitWith`: the other station of a screen that shows two. */
export function topicsOf(where: Where, splitWith: string | null): Topic[] {
  switch (where.page) {
    case 'choose':
      return ['tickets:*', 'stations', 'screens'];
    case 'expo':
    case 'board':
      return ['orders', 'stations', 'menu', 'site', 'printers', 'screens'];
    case 'all-day':
      return ['tickets:*', 'stations', 'menu', 'site', 'screens'];
    case 'station':
      return [
        ...(splitWith === null ? [] : [`tickets:${splitWith}`]),
        `tickets:${where.station}`,
        'stations',
        'menu',
        'site',
        'printers',
        'screens',
      ];
  }
}

/** What a page is remembered as; the page to choose from is not. */
export function memoryOf(where: Where): string | null {
  if (where.page === 'choose') return null;
  return where.page === 'station' ? where.station : where.page;
}
