import { rmSync } from 'node:fs';
import type { MenuItem, MenuView } from '#shared/contract/menu-view.ts';
import { Settings } from '#shared/floor/settings.ts';
import { Station } from '#shared/menu/routing.ts';
import { newDataDir, newToken, startHost, type HostProcess } from '#test/support/host-process.ts';
import { Device, type Weather } from './device.ts';
import type { EveningTime } from './time.ts';

const HOST_ARGS = ['--no-agent'];

export interface Size {
  readonly tables: number;
  readonly rooms: number;
  readonly tablets: number;
  /** How many times as many hands as the sample's kitchen, which is one for twelve tables. */
  readonly hands: number;
}

/** The sample restaurant, made as large as tonight's, with a real host and a manager's hand in it. */
export class EveningHouse {
  host: HostProcess;
  readonly dataDir: string;
  readonly time: EveningTime;
  readonly weather: Weather;
  readonly #token: string;
  readonly #codes = new Map<string, string>();
  readonly tables: string[] = [];
  readonly rooms: { id: string; pin: string }[] = [];
  readonly devices: Device[] = [];

  private constructor(
    host: HostProcess,
    dataDir: string,
    token: string,
    time: EveningTime,
    weather: Weather,
  ) {
    this.host = host;
    this.dataDir = dataDir;
    this.#token = token;
    this.time = time;
    this.weather = weather;
  }

  static async open(time: EveningTime, size: Size, weather: Weather): Promise<EveningHouse> {
    const dataDir = newDataDir();
    const host = await startHost(dataDir, [...HOST_ARGS, time.option]);
    const house = new EveningHouse(host, dataDir, await newToken(dataDir, 'manager'), time, weather);
    await house.#furnish(size);
    return house;
  }

  /** The plug is pulled; somebody puts it back in. */
  async crash(): Promise<void> {
    await this.host.end('SIGKILL');
    this.host = await startHost(this.dataDir, [...HOST_ARGS, this.time.option], this.host.port);
  }

  async close(): Promise<void> {
    for (const device of this.devices) device.close();
    await this.host.end('SIGTERM');
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** A call with a manager's token, or another's. */
  async call<T>(method: string, path: string, body?: object, token = this.#token): Promise<T> {
    const answer = await fetch(`${this.host.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  /** A device that is paired, with a person's PIN where it has one. */
  async staffDevice(name: string, kind: string, pin: string | null, topics: string[]): Promise<Device> {
    const { code } = await this.call<{ code: string }>('POST', '/devices/pairing');
    const { token } = await this.call<{ token: string }>('POST', '/devices/pair', { code, kind, name }, '');
    if (pin !== null) await this.call('POST', '/session/staff', { pin }, token);
    return this.#device(name, token, topics);
  }

  tablePhone(table: string, name: string): Promise<Device> {
    const code = this.#codes.get(table) ?? '';
    return this.#guest('/session/table', { code }, name, ['menu', 'mine', 'cart']);
  }

  roomPhone({ id, pin }: { id: string; pin: string }, name: string): Promise<Device> {
    const code = this.#codes.get(id) ?? '';
    return this.#guest('/session/room', { code, pin }, name, ['menu', 'mine']);
  }

  customerPhone(name: string): Promise<Device> {
    return this.#guest('/session/customer', {}, name, ['menu', 'mine']);
  }

  /** What can be ordered without a choice to make, by category. */
  async dishes(): Promise<ReadonlyMap<string, readonly MenuItem[]>> {
    const { categories } = await this.call<MenuView>('GET', '/menu');
    const plain = (item: MenuItem) =>
      item.available && item.stock === null && item.modifierGroups.every((group) => group.min === 0);
    return new Map(categories.map(({ id, items }) => [id, items.filter(plain)]));
  }

  async settings(): Promise<Settings> {
    return Settings.parse(await this.call('GET', '/settings'));
  }

  async stations(): Promise<Station[]> {
    const { stations } = await this.call<{ stations: unknown[] }>('GET', '/stations');
    return stations.map((station) => Station.parse(station));
  }

  /** A guest's phone comes in, and tries again while the host is away. */
  async #guest(path: string, body: object, name: string, topics: string[]): Promise<Device> {
    for (let tries = 1; ; tries += 1) {
      try {
        const { token } = await this.call<{ token: string }>('POST', path, body, '');
        return await this.#device(name, token, topics);
      } catch (error) {
        const passing = !(error instanceof Error) || !/: 4(?!29)\d\d /.test(error.message);
        if (!passing || tries > 200) throw error;
        await new Promise((resolve) => {
          setTimeout(resolve, 250);
        });
      }
    }
  }

  async #device(name: string, token: string, topics: string[]): Promise<Device> {
    const device = new Device({ name, port: this.host.port, token, topics, weather: this.weather });
    this.devices.push(device);
    await device.open();
    return device;
  }

  async #furnish({ tables, rooms, hands: times }: Size): Promise<void> {
    for (const { id, hands } of await this.stations())
      await this.call('PATCH', `/stations/${id}`, { hands: Math.round((hands ?? 2) * times) });
    const { places } = await this.call<{ places: { id: string; kind: string }[] }>(
      'GET',
      '/places?limit=200',
    );
    const known = new Set(places.map(({ id }) => id));
    for (let each = 1; each <= tables; each += 1) {
      const id = `t${each}`;
      const place = { id, kind: 'table', name: `T${each}`, area: 'Garden', seats: 4 };
      if (!known.has(id)) await this.call('POST', '/places', place);
      this.tables.push(id);
    }
    const ready = places.filter(({ kind }) => kind === 'room').map(({ id }) => id);
    for (let each = 0; each < rooms; each += 1) {
      const id = ready[each] ?? `r${401 + each}`;
      const place = { id, kind: 'room', name: `R${401 + each}`, area: 'Rooms', seats: 2 };
      if (!known.has(id)) await this.call('POST', '/places', place);
      this.rooms.push({ id, pin: await this.#pinOf(id, known.has(id)) });
    }
    // Nobody paints a screen tonight: the cooks read the feed itself.
    await this.call('PATCH', '/settings', {
      kitchen: { ...(await this.settings()).kitchen, unseenSeconds: 0 },
    });
    const { codes } = await this.call<{ codes: { placeId: string; code: string }[] }>('GET', '/places/codes');
    for (const { placeId, code } of codes) this.#codes.set(placeId, code);
  }

  async #pinOf(room: string, lodged: boolean): Promise<string> {
    if (lodged) return (await this.call<{ pin: string }>('PUT', `/stays/${room}/pin`, {})).pin;
    const guest = { guest: `Guest of ${room}`, until: '2027-12-31' };
    return (await this.call<{ pin: string }>('POST', `/stays/${room}/check-in`, guest)).pin;
  }
}
