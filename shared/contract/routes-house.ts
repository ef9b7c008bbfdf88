import { z } from 'zod';
import { Place } from '../floor/place.ts';
import { Settings } from '../floor/settings.ts';
import { BarHeard, BarLearn, BarPress, BarReport, BumpBar } from '../kitchen/keys.ts';
import { DecideBody, LeaseBody, MoveBody, MovedAll } from '../kitchen/handover.ts';
import { Job, JobReport, Printer, PrinterReport } from '../kitchen/job.ts';
import { KitchenScreen, Profile } from '../kitchen/profile.ts';
import { Category, Item, ModifierGroup, OrderType } from '../menu/menu.ts';
import { Route, Station } from '../menu/routing.ts';
import { Staff } from '../people/staff.ts';
import { MenuView } from './menu-view.ts';
import { list, Page, route } from './route.ts';

export const MenuQuery = z.object({ orderType: OrderType.optional(), lang: z.string().max(35).optional() });
export const StockBody = z
  .object({
    count: z.int().min(0).max(100_000).nullable().optional(),
    available: z.boolean().optional(),
    /** When an 86 ends by itself; left out: until somebody says otherwise. */
    until: z.enum(['changed', 'end-of-day']).default('changed'),
  })
  .refine((body) => body.count !== undefined || body.available !== undefined, {
    message: 'Say a count or whether it is available.',
  });
export const ModifierStockBody = z.object({
  available: z.boolean(),
  until: z.enum(['changed', 'end-of-day']).default('changed'),
});
export const JobsQuery = Page.extend({ status: z.string().max(100).optional() });

export const MENU_ROUTES = {
  getMenu: route({
    method: 'get',
    path: '/menu',
    action: 'session',
    summary: 'Categories, items, modifiers, and what is available now',
    query: MenuQuery,
    answer: MenuView,
    status: 200,
  }),
  setStock: route({
    method: 'put',
    path: '/menu/items/:id/stock',
    action: 'menu.stock',
    summary: '86 an item, bring it back, or count it down',
    body: StockBody,
    answer: Item,
    status: 200,
  }),
  setModifierStock: route({
    method: 'put',
    path: '/menu/modifiers/:id/stock',
    action: 'menu.stock',
    summary: '86 a modifier or a variant wherever it is offered, or bring it back',
    body: ModifierStockBody,
    answer: z.object({ groups: z.array(ModifierGroup) }),
    status: 200,
  }),
} as const;

export const BAR_ROUTES = {
  pressBar: route({
    method: 'post',
    path: '/bars/:id/press',
    action: 'jobs.print',
    summary:
      'An agent says which keys of a bump bar were pressed; they reach the screen that the bar is bound to, or act on its station',
    body: BarPress,
    answer: null,
    status: 204,
  }),
  reportBar: route({
    method: 'post',
    path: '/bars/:id/state',
    action: 'jobs.print',
    summary: "An agent says whether a bump bar's line is there",
    body: BarReport,
    answer: BumpBar,
    status: 200,
  }),
  heardBar: route({
    method: 'post',
    path: '/bars/:id/heard',
    action: 'jobs.print',
    summary:
      'An agent says which key of a bump bar was pressed while its keys are learnt; the office sees it',
    body: BarHeard,
    answer: null,
    status: 204,
  }),
  learnBar: route({
    method: 'post',
    path: '/bars/:id/learn',
    action: 'stations.edit',
    summary: 'Learn the keys of a bump bar: for a while they are shown in the office and do nothing else',
    body: BarLearn,
    answer: null,
    status: 204,
  }),
} as const;

export const PAPER_ROUTES = {
  listJobs: route({
    method: 'get',
    path: '/printers/:id/jobs',
    action: 'jobs.read',
    summary: "A printer's jobs, newest first",
    query: JobsQuery,
    answer: list('jobs', Job),
    status: 200,
  }),
  openJobs: route({
    method: 'get',
    path: '/jobs',
    action: 'jobs.read',
    summary: 'The open jobs of all printers, oldest first',
    query: JobsQuery,
    answer: list('jobs', Job),
    status: 200,
  }),
  cancelJob: route({
    method: 'post',
    path: '/jobs/:id/cancel',
    action: 'jobs.manage',
    summary: 'It is not to be printed any more',
    answer: Job,
    status: 200,
  }),
  moveJob: route({
    method: 'post',
    path: '/jobs/:id/move',
    action: 'jobs.manage',
    summary: 'Print it on another printer, with what belongs to the same ticket',
    body: MoveBody,
    answer: Job,
    status: 200,
  }),
  movePrinter: route({
    method: 'post',
    path: '/printers/:id/move',
    action: 'jobs.manage',
    summary: 'Print all that waits at a printer on another one; the answer says which slips stayed, and why',
    body: MoveBody,
    answer: MovedAll,
    status: 200,
  }),
  decideJob: route({
    method: 'post',
    path: '/jobs/:id/decide',
    action: 'jobs.manage',
    summary: 'Say what becomes of a slip that waited too long: print it, one summary of all of them, or none',
    body: DecideBody,
    answer: Job,
    status: 200,
  }),
  leasePrinter: route({
    method: 'post',
    path: '/printers/:id/lease',
    action: 'jobs.print',
    summary: 'An agent takes a printer; whoever had it before is not believed any more',
    body: LeaseBody,
    answer: Printer,
    status: 200,
  }),
  reprint: route({
    method: 'post',
    path: '/jobs/:id/reprint',
    action: 'jobs.reprint',
    summary: 'Print again, marked with who and when',
    answer: Job,
    status: 201,
  }),
  reportJob: route({
    method: 'post',
    path: '/jobs/:id/report',
    action: 'jobs.print',
    summary: 'An agent says what became of a job',
    body: JobReport,
    answer: Job,
    status: 200,
  }),
  reportPrinter: route({
    method: 'post',
    path: '/printers/:id/state',
    action: 'jobs.print',
    summary: 'An agent says how a printer is',
    body: PrinterReport,
    answer: Printer,
    status: 200,
  }),
} as const;

/** Set-up: for each kind the same five calls. `key`: the list's name and the path. */
export const CATALOGUES = {
  categories: { kind: 'category', body: Category, read: 'menu.read', edit: 'menu.edit' },
  // With their recipes: guests read the menu.
  items: { kind: 'item', body: Item, read: 'stations.read', edit: 'menu.edit' },
  'modifier-groups': { kind: 'group', body: ModifierGroup, read: 'menu.read', edit: 'menu.edit' },
  places: { kind: 'place', body: Place, read: 'floor.read', edit: 'floor.edit' },
  stations: { kind: 'station', body: Station, read: 'stations.read', edit: 'stations.edit' },
  routes: { kind: 'route', body: Route, read: 'stations.read', edit: 'stations.edit' },
  printers: { kind: 'printer', body: Printer, read: 'printers.read', edit: 'printers.edit' },
  profiles: { kind: 'profile', body: Profile, read: 'stations.read', edit: 'stations.edit' },
  screens: { kind: 'screen', body: KitchenScreen, read: 'stations.read', edit: 'screens.adjust' },
  bars: { kind: 'bar', body: BumpBar, read: 'stations.read', edit: 'stations.edit' },
  staff: { kind: 'staff', body: Staff, read: 'staff.read', edit: 'staff.edit' },
} as const;
export type CatalogueKey = keyof typeof CATALOGUES;

export const SITE_ROUTES = {
  getSettings: route({
    method: 'get',
    path: '/settings',
    action: 'settings.read',
    summary: "The site's settings",
    answer: Settings,
    status: 200,
  }),
  changeSettings: route({
    method: 'patch',
    path: '/settings',
    action: 'settings.edit',
    summary: 'Change settings; what is left out stays',
    body: Settings.partial(),
    answer: Settings,
    status: 200,
  }),
  openPlace: route({
    method: 'post',
    path: '/places/:id/open',
    action: 'floor.seat',
    summary: 'Seat a new party at a place',
    answer: Place,
    status: 200,
  }),
  closePlace: route({
    method: 'post',
    path: '/places/:id/close',
    action: 'floor.seat',
    summary: 'The party has left: its phones see nothing more',
    answer: Place,
    status: 200,
  }),
  placeCodes: route({
    method: 'get',
    path: '/places/codes',
    action: 'floor.edit',
    summary: "The address behind each place's QR code",
    answer: z.object({
      codes: z.array(
        z.object({
          placeId: z.string(),
          name: z.string(),
          kind: z.string(),
          code: z.string(),
          url: z.string(),
        }),
      ),
    }),
    status: 200,
  }),
} as const;
