import { Place, type Plan } from '#shared/floor/place.ts';
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
  roomService: { trayCharge: 400 },
  autoConfirm: { dine_in: true, takeout: true, delivery: false, online: false, room_service: true },
  courses: [
    { number: 1, name: 'Starters' },
    { number: 2, name: 'Mains' },
    { number: 3, name: 'Desserts' },
  ],
  promiseSeconds: { dine_in: 480, takeout: 300, delivery: 300, online: 300, room_service: 480 },
  wifi: { ssid: 'Copper Table Guests', password: 'grilled;slowly' },
  slots: {
    plans: [
      { orderTypes: ['takeout', 'delivery', 'online'], from: '11:30', to: '22:30' },
      { orderTypes: ['room_service'], from: '07:00', to: '22:30', daysAhead: 2 },
    ],
  },
  delivery: {
    zones: [
      { name: 'Town', postcodes: ['D01', 'D02', 'D07', 'D08'], fee: 250 },
      { name: 'Around it', postcodes: ['D03', 'D04', 'D06', 'D09'], fee: 450 },
    ],
  },
  capacity: { busyMinutes: 20, fullMinutes: 40, pauseAtFull: ['delivery', 'online'] },
});

export const STATIONS = [
  { id: 'grill', name: 'Grill', hot: true, hands: 8 },
  { id: 'fry', name: 'Fry', hot: true, hands: 5 },
  { id: 'cold', name: 'Cold', hands: 5 },
  { id: 'pastry', name: 'Pastry', hands: 4 },
  { id: 'bar', name: 'Bar', hands: 5 },
  { id: 'expo', name: 'Expo', kind: 'expo', hands: 6 },
].map((station, position) => Station.parse({ ...station, position }));

type Standing = readonly [seats: number, x: number, y: number, shape?: Plan['shape'], rotation?: number];
/** Twos are round and by the window, the long table is for the party of nine. */
const DINING_ROOM: readonly Standing[] = [
  [2, 1, 1, 'round'],
  [4, 6, 1],
  [2, 12, 1, 'round'],
  [4, 17, 1],
  [6, 1, 6, 'long'],
  [4, 10, 6],
  [4, 17, 6],
  [9, 5, 11, 'long'],
];
const TERRACE: readonly Standing[] = [
  [2, 1, 1, 'round'],
  [4, 6, 1, 'square', 45],
  [2, 12, 1, 'round'],
  [3, 17, 1, 'round'],
];
const WIDTH = { round: 3, square: 4, long: 7 };
const planOf = ([seats, x, y, shape = 'square', rotation = 0]: Standing): Plan => {
  const tilted = rotation % 90 !== 0;
  return { x, y, w: seats > 8 ? 10 : tilted ? 3 : WIDTH[shape], h: 3, shape, rotation };
};
const tables = [
  ...DINING_ROOM.map((standing) => ({ area: 'Dining room', standing })),
  ...TERRACE.map((standing) => ({ area: 'Terrace', standing })),
].map(({ area, standing }, index) => ({
  id: `t${index + 1}`,
  kind: 'table',
  name: `T${index + 1}`,
  area,
  seats: standing[0],
  plan: planOf(standing),
}));
/** A floor is a row of the plan. */
const rooms = ['101', '102', '208', '210', '305', '312'].map((number, index) => ({
  id: `r${number}`,
  kind: 'room',
  name: `R${number}`,
  area: 'Rooms',
  seats: 2,
  plan: { x: 1 + (index % 2) * 7, y: 1 + Math.floor(index / 2) * 5, w: 6, h: 4 },
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

/** Who stays in the six rooms, and for how many nights from the day on which the sample was made. */
export const GUESTS = [
  { room: 'r101', guest: 'Mr Keller', guests: 1, nights: 1, language: 'de' },
  { room: 'r102', guest: 'Mme Laurent', guests: 2, nights: 2, language: 'fr' },
  { room: 'r208', guest: 'Ms Okafor', guests: 2, nights: 3, language: 'en', vip: true },
  {
    room: 'r210',
    guest: 'Señora García',
    guests: 4,
    nights: 2,
    language: 'es',
    notes: 'Two small children.',
  },
  { room: 'r305', guest: 'Dr Iyer', guests: 1, nights: 0, language: 'ta', notes: 'No beef, no pork.' },
  { room: 'r312', guest: 'Mr Chen', guests: 2, nights: 5, language: 'zh' },
];

/** PINs of the stays in the rooms, for trying room service. */
export const ROOM_PIN = '2468';
