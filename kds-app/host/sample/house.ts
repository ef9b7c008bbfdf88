import { Place } from '#shared/floor/place.ts';
import { Settings } from '#shared/floor/settings.ts';
import { Printer } from '#shared/kitchen/job.ts';
import { Profile } from '#shared/kitchen/profile.ts';
import { Station } from '#shared/menu/routing.ts';
import { Staff } from '#shared/people/staff.ts';

/** The Copper Table: a grill restaurant with six hotel rooms above it, taxes and hours as in Ireland. */
export const SETTINGS = Settings.parse({
  site: {
    name: 'The Copper Table',
    currency: 'EUR',
    locale: 'en-IE',
    timeZone: 'Europe/Dublin',
    dayStartHour: 5,
  },
  taxes: [
    { id: 'food', name: 'Food 13.5 %', ratePpm: 135_000, included: true },
    { id: 'alcohol', name: 'Alcohol 23 %', ratePpm: 230_000, included: true },
    { id: 'standard', name: 'Standard 23 %', ratePpm: 230_000, included: true },
  ],
  serviceCharge: { ratePpm: 100_000, orderTypes: ['room_service'] },
  autoConfirm: { dine_in: true, takeout: true, delivery: false, online: false, room_service: true },
  courses: [
    { number: 1, name: 'Starters' },
    { number: 2, name: 'Mains' },
    { number: 3, name: 'Desserts' },
  ],
  promiseSeconds: { dine_in: 480, takeout: 300, delivery: 300, online: 300, room_service: 480 },
});

export const STATIONS = [
  { id: 'grill', name: 'Grill', hot: true },
  { id: 'fry', name: 'Fry', hot: true },
  { id: 'cold', name: 'Cold' },
  { id: 'pastry', name: 'Pastry' },
  { id: 'bar', name: 'Bar' },
  { id: 'expo', name: 'Expo', kind: 'expo' },
].map((station, position) => Station.parse({ ...station, position }));

const SEATS = [2, 4, 2, 4, 6, 4, 4, 9, 2, 4, 2, 3];
const tables = SEATS.map((seats, index) => ({
  id: `t${index + 1}`,
  kind: 'table',
  name: `T${index + 1}`,
  area: index < 8 ? 'Dining room' : 'Terrace',
  seats,
}));
const rooms = ['101', '102', '208', '210', '305', '312'].map((number) => ({
  id: `r${number}`,
  kind: 'room',
  name: `R${number}`,
  area: 'Rooms',
  seats: 2,
}));
export const PLACES = [...tables, ...rooms, { id: 'counter', kind: 'counter', name: 'Counter' }].map(
  (place) => Place.parse(place),
);

/** Simulated printers of the host's own agent, until real ones are entered. */
export const PRINTERS = [
  { id: 'grill', name: 'Grill', stations: ['grill', 'fry'] },
  { id: 'cold', name: 'Cold', stations: ['cold', 'pastry'] },
  { id: 'bar', name: 'Bar', stations: ['bar'] },
].map((printer) => Printer.parse({ ...printer, address: 'virtual:' }));

/** Looks that the screens of the house share; the office changes them. */
export const PROFILES = [
  { id: 'line', name: 'Line station' },
  { id: 'pass', name: 'Expo and pass', allDay: 'items' },
  { id: 'large', name: 'Large text', textSize: 1.4, theme: 'contrast' },
].map((profile) => Profile.parse(profile));

/** Who works there, with the PIN to try the pages with; anybody can know them, so a real house must not keep them. */
export const STAFF = [
  { id: 'ana', name: 'Ana', role: 'waiter', pin: '1111' },
  { id: 'tom', name: 'Tom', role: 'waiter', pin: '1212' },
  { id: 'mei', name: 'Mei', role: 'kitchen', pin: '2222' },
  { id: 'jo', name: 'Jo', role: 'runner', pin: '3333' },
  { id: 'lena', name: 'Lena', role: 'cashier', pin: '4444' },
  { id: 'sofia', name: 'Sofia', role: 'manager', pin: '5555' },
  { id: 'patrick', name: 'Patrick', role: 'owner', pin: '9999' },
].map(({ pin, ...person }) => ({ person: Staff.parse(person), pin }));

/** PINs of the stays in the rooms, for trying room service. */
export const ROOM_PIN = '2468';
