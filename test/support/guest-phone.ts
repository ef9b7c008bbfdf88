import type { Heard, ServedHouse } from './served-house.ts';

/** People who want an account. */
export const ZOE = { name: 'Zoë Quinn', contact: '+353 87 123 45 67', pin: '2580' };
export const BEN = { name: 'Ben', contact: 'Ben@Example.com', pin: '1470' };

/** One telephone of a guest. */
export class GuestPhone {
  readonly house: ServedHouse;
  readonly token: string;

  constructor(house: ServedHouse, token: string) {
    this.house = house;
    this.token = token;
  }

  static async at(house: ServedHouse, place: string): Promise<GuestPhone> {
    return new GuestPhone(house, await house.seated(place));
  }

  static async ahead(house: ServedHouse): Promise<GuestPhone> {
    return new GuestPhone(house, await house.tokenOf('customer'));
  }

  ask(method: string, path: string, body?: unknown): Promise<Heard> {
    return this.house.api(method, path, { token: this.token, body });
  }

  create(who: object): Promise<Heard> {
    return this.ask('POST', '/account', who);
  }

  signIn({ contact, pin }: { contact: string; pin: string }): Promise<Heard> {
    return this.ask('POST', '/account/sign-in', { contact, pin });
  }

  async orders(itemId: string, orderType = 'takeout'): Promise<string> {
    const items = [{ menuItemId: itemId, quantity: 2, specialInstructions: 'well done' }];
    return (await this.ask('POST', '/orders', { orderType, items })).json.id;
  }

  /** The ids of the orders that the account shows. */
  async history(): Promise<string[]> {
    const heard = await this.ask('GET', '/account/orders');
    return heard.json.orders.map(({ id }: { id: string }) => id);
  }
}
