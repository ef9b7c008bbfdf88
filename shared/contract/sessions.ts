import { z } from 'zod';
import { Instant } from '../basics/instant.ts';
import { Stay } from '../floor/stay.ts';
import { PlaceId } from '../basics/ids.ts';
import { OrderingSettings } from '../floor/ordering-settings.ts';
import { Role } from '../people/roles.ts';
import { DeviceKind } from '../people/staff.ts';

/** `POST /session/table`: the code is in the table's QR; it names the table and nothing more. */
export const TableSession = z.object({
  code: z.string().trim().min(4).max(120),
  /** The four digits that staff read out, where the site asks for them. */
  tableCode: z.string().trim().max(12).optional(),
});

/** `POST /session/code`: what was typed, where no camera could read the code. */
export const TypedCode = z.object({ code: z.string().trim().min(1).max(300) });

/** The place that a typed code names, and the page that opens it. */
export const CodeNames = z.object({
  name: z.string(),
  kind: z.enum(['table', 'room', 'counter']),
  page: z.string(),
});
export type CodeNames = z.infer<typeof CodeNames>;

/** `POST /session/room`. */
export const RoomSession = z.object({
  code: z.string().trim().min(4).max(120),
  pin: z.string().trim().min(4).max(12),
});

/** `POST /session/staff`: from a paired device only. */
export const StaffSession = z.object({
  pin: z.string().regex(/^\d{4,8}$/, 'A PIN is four to eight digits.'),
});

/** `POST /devices/pair`: the code is shown on the kiosk or by `passline pair`. */
export const PairDevice = z.object({
  code: z.string().trim().min(6).max(20),
  kind: DeviceKind,
  name: z.string().trim().min(1).max(40),
});

/** `GET /session`: who this page is to the host. */
export const SessionInfo = z.object({
  role: Role,
  name: z.string(),
  place: z.object({ id: PlaceId, kind: z.enum(['table', 'room', 'counter']), name: z.string() }).nullable(),
  device: z.object({ id: z.string(), kind: DeviceKind, name: z.string() }).nullable(),
  staffId: z.string().nullable(),
  /** What a guest's page is called in the cart of its place (`Member.id`). */
  member: z.string().nullable().default(null),
  /** What guests have to know of how this house takes orders; null for staff. */
  ordering: OrderingSettings.pick({ tableGate: true, cartSend: true, tips: true, payWith: true })
    .nullable()
    .default(null),
  /** A guest's page only: who stays there. */
  stay: Stay.pick({ guest: true, guests: true, until: true, language: true }).nullable().default(null),
  /** A guest's page only: the dishes that are in the most orders of the day, the first first. */
  popular: z.array(z.string()).default([]),
  site: z.object({
    id: z.string(),
    name: z.string(),
    currency: z.string(),
    locale: z.string(),
    timeZone: z.string(),
  }),
  expiresAt: Instant.nullable(),
  /** Only in the answer that begins a session of a table, a room or a customer: its bearer token, for programs. */
  token: z.string().optional(),
});
export type SessionInfo = z.infer<typeof SessionInfo>;

/** The answer to pairing: the token is shown once; the page also gets it as an HttpOnly cookie. */
export const Paired = z.object({ deviceId: z.string(), token: z.string() });
export type Paired = z.infer<typeof Paired>;
