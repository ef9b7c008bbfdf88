import type { StationId } from '../basics/ids.ts';
import { OrderType, type Item, type ModifierGroup } from '../menu/menu.ts';
import { stationsFor, workerOf, type Route, type Station } from '../menu/routing.ts';
import { canPrint, type Printer } from './job.ts';
import { lookOf, type KitchenScreen, type Profile } from './profile.ts';
import type { RoutingFinding } from './state.ts';

/** A page of the kitchen that listens now. */
export interface LiveScreen {
  readonly id: string;
  readonly page: string;
  readonly stations: readonly string[];
}

/** Everything that decides whether a dish reaches somebody. */
export interface SetUp {
  readonly items: readonly Item[];
  readonly groups: readonly ModifierGroup[];
  readonly routes: readonly Route[];
  readonly stations: readonly Station[];
  readonly printers: readonly Printer[];
  readonly profiles: readonly Profile[];
  readonly screens: readonly KitchenScreen[];
  readonly live: readonly LiveScreen[];
}

/**
 * What would keep food from being made: dishes without a route, routes to stations that are not there, screens that hide
 * what comes to them, stations that nobody watches (rules X1 to X5). The gravest come first.
 */
export function routingFindings(setUp: SetUp): RoutingFinding[] {
  const all = [
    ...itemsWithoutRoute(setUp),
    ...routesToNowhere(setUp),
    ...unwatched(setUp),
    ...filtered(setUp),
  ];
  return all.toSorted((a, b) => Number(a.weight === 'look') - Number(b.weight === 'look'));
}

function byId(stations: readonly Station[]): ReadonlyMap<StationId, Station> {
  return new Map(stations.map((station) => [station.id, station]));
}

const SPOKEN: Readonly<Record<OrderType, string>> = {
  dine_in: 'tables',
  takeout: 'takeaway',
  delivery: 'delivery',
  online: 'online orders',
  room_service: 'rooms',
};

/** The order types by which a dish reaches no station by itself. */
function lostTypes(item: Item, { routes, stations }: SetUp): OrderType[] {
  const known = byId(stations);
  return (item.orderTypes ?? OrderType.options).filter((orderType) => {
    const line = { itemId: item.id, categoryId: item.categoryId, modifiers: [], orderType };
    return !stationsFor(line, routes).some((id) => known.has(id));
  });
}

function itemsWithoutRoute(setUp: SetUp): RoutingFinding[] {
  const expo = setUp.stations.find((station) => station.kind === 'expo');
  return setUp.items.flatMap((item) => {
    const lost = lostTypes(item, setUp);
    if (lost.length === 0) return [];
    const all = lost.length === (item.orderTypes ?? OrderType.options).length;
    const when = all ? '' : ` for ${lost.map((type) => SPOKEN[type]).join(', ')}`;
    return {
      kind: 'no-route',
      weight: 'stop',
      subject: item.name,
      subjectId: item.id,
      station: expo?.id ?? null,
      sentence: `${item.name} has no station${when}: it goes to ${expo?.name ?? 'the expo'}.`,
    };
  });
}

function routesToNowhere({ routes, stations, groups }: SetUp): RoutingFinding[] {
  const known = byId(stations);
  const ofModifiers = groups.flatMap((group) =>
    group.modifiers.flatMap(({ id, name, station }) =>
      station !== null && !known.has(station) ? [nowhere(name, id, station)] : [],
    ),
  );
  const ofRoutes = routes.flatMap((route) =>
    route.stations.flatMap((id) => (known.has(id) ? [] : [nowhere(route.id, route.id, id)])),
  );
  return [...ofRoutes, ...ofModifiers];
}

function nowhere(subject: string, subjectId: string, station: string): RoutingFinding {
  return {
    kind: 'nowhere',
    weight: 'stop',
    subject,
    subjectId,
    station: null,
    sentence: `${subject} is sent to “${station}”, which is not a station of this kitchen.`,
  };
}

/** Stations that no screen shows now, and whether paper would stand in for it. */
function unwatched({ stations, printers, live }: SetUp): RoutingFinding[] {
  const known = byId(stations);
  return stations.flatMap((station): RoutingFinding[] => {
    const worker = known.get(workerOf(station.id, known)) ?? station;
    if (worker.id !== station.id) return [];
    const watched = live.some((screen) => isWatched(screen, station));
    const own = printers.filter((printer) => printer.stations.includes(station.id));
    const paper = own.some((printer) => canPrint(printer));
    const names = own.map((printer) => printer.name).join(' and ');
    const isBroken = own.length > 0 && !paper;
    return [
      ...(watched ? [] : [unseen(station, paper, isBroken ? names : '')]),
      ...(watched && isBroken
        ? [noPrinter(station, `${station.name} has no printer that works: see to ${names}.`)]
        : []),
    ];
  });
}

function noPrinter({ id, name }: Station, sentence: string): RoutingFinding {
  return { kind: 'no-printer', weight: 'look', subject: name, subjectId: id, station: id, sentence };
}

/** Of a station without a screen. `broken`: its printers, if it has some and none of them can print. */
function unseen(station: Station, paper: boolean, broken: string): RoutingFinding {
  const { id, name } = station;
  if (broken !== '') {
    const sentence = `Nothing reaches ${name} now: no screen shows it, and ${broken} cannot print.`;
    return { ...noPrinter(station, sentence), weight: 'stop' };
  }
  const sentence = paper
    ? `No screen shows ${name} now: its tickets come on paper only.`
    : `No screen shows ${name} now, and no printer has its tickets.`;
  const about = { subject: name, subjectId: id, station: id };
  return { kind: 'no-screen', weight: paper ? 'look' : 'stop', ...about, sentence };
}

/** Whether a screen shows the tickets of a station; the expo's page shows all that gathers there. */
export function isWatched(
  screen: Pick<LiveScreen, 'page' | 'stations'>,
  station: Pick<Station, 'id' | 'kind'>,
): boolean {
  return screen.stations.includes(station.id) || (station.kind === 'expo' && screen.page === 'expo');
}

/** What the filter of a screen hides of the dishes that come to its station. */
function filtered({ items, routes, stations, screens, profiles, live }: SetUp): RoutingFinding[] {
  const looks = new Map(profiles.map((profile) => [profile.id, profile]));
  return screens.flatMap((screen): RoutingFinding[] => {
    const { orderTypes, courses } = lookOf(screen, looks);
    if (orderTypes === null && courses === null) return [];
    const station = stations.find((each) => each.id === screen.page);
    if (!station) return [];
    const hidden = items.filter((item) =>
      (item.orderTypes ?? OrderType.options).some((orderType) => {
        const line = { itemId: item.id, categoryId: item.categoryId, modifiers: [], orderType };
        const comes = stationsFor(line, routes).includes(station.id);
        return comes && orderTypes !== null && !orderTypes.includes(orderType);
      }),
    );
    const others = live.some((other) => other.id !== screen.id && isWatched(other, station));
    const what = [
      ...(hidden.length > 0
        ? [`${hidden.length} ${hidden.length === 1 ? 'dish' : 'dishes'} of some orders`]
        : []),
      ...(courses === null ? [] : [`everything but course ${courses.join(' and ')}`]),
    ];
    if (what.length === 0) return [];
    return [
      {
        kind: 'filtered',
        weight: others ? 'look' : 'stop',
        subject: screen.name,
        subjectId: screen.id,
        station: station.id,
        sentence: `${screen.name} hides ${what.join(' and ')} at ${station.name}.`,
      },
    ];
  });
}
