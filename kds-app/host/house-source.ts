import type { House } from '#shared/contract/house.ts';
import { codeAddress } from '#shared/floor/codes.ts';
import { must } from '#shared/basics/result.ts';
import { lanAddresses } from './addresses.ts';
import { SITE } from './desk/context.ts';
import type { OpenHouse } from './house.ts';

export interface HouseSourceParts {
  readonly house: OpenHouse;
  readonly port: () => number;
  readonly paperUrl: () => string | null;
  readonly secure: () => House['secure'];
}

/** What the chooser may know of the house; PINs only for a page on the host's own machine. */
export function houseSource({ house, port, paperUrl, secure }: HouseSourceParts): (own: boolean) => House {
  return (own) => {
    const { site, kitchen } = must(house.desk.get('settings', SITE)?.body, 'the settings of the site');
    const addresses = [...lanAddresses(), '127.0.0.1'].map((address) => `http://${address}:${port()}`);
    const table = tableOf(house, must(addresses[0], 'an address'));
    return {
      site: { id: house.store.identity.siteId, ...site },
      addresses,
      secure: secure(),
      sample: house.isSample,
      pins: own ? house.samplePins().map(({ name, role, pin }) => ({ name, role, pin })) : [],
      table,
      paperUrl: own ? paperUrl() : null,
      pickUp: kitchen.pickUp,
      stations: house.desk
        .all('station')
        .flatMap(({ body }) => body ?? [])
        .toSorted((a, b) => a.position - b.position)
        .map(({ id, name }) => ({ id, name })),
    };
  };
}

/** A table of the sample restaurant to try ordering at; a real house's codes are not for everybody. */
export function tableOf(house: OpenHouse, address: string): { name: string; url: string } | null {
  const place = house.isSample
    ? house.desk.all('place').find(({ body }) => body?.kind === 'table')?.body
    : null;
  return place ? { name: place.name, url: codeAddress(address, place, house.access.placeCode(place)) } : null;
}
