import { z } from 'zod';
import { Device } from '../people/staff.ts';
import { Fingerprint } from './fingerprint.ts';
import { list, Page, route } from './route.ts';
import {
  CodeNames,
  PairDevice,
  Paired,
  RoomSession,
  SessionInfo,
  StaffSession,
  TableSession,
  TypedCode,
} from './sessions.ts';

export const PairingOpened = z.object({
  code: z.string(),
  expiresAt: z.string(),
  /** Digest of the host's key, for whoever pairs by a link: so nobody else is paired with. */
  hostKey: Fingerprint.optional(),
});

export const SESSION_ROUTES = {
  getSession: route({
    method: 'get',
    path: '/session',
    action: 'session',
    summary: 'Who am I',
    answer: SessionInfo,
    status: 200,
  }),
  tableSession: route({
    method: 'post',
    path: '/session/table',
    action: 'anyone',
    summary: 'Sit down at a table by its code',
    body: TableSession,
    answer: SessionInfo,
    status: 201,
  }),
  findCode: route({
    method: 'post',
    path: '/session/code',
    action: 'anyone',
    summary: 'Which place a code names that somebody has typed; who types wrong ones has to wait',
    body: TypedCode,
    answer: CodeNames,
    status: 200,
  }),
  roomSession: route({
    method: 'post',
    path: '/session/room',
    action: 'anyone',
    summary: "Room service by the room's code and the stay's PIN",
    body: RoomSession,
    answer: SessionInfo,
    status: 201,
  }),
  staffSession: route({
    method: 'post',
    path: '/session/staff',
    action: 'session',
    summary: 'A person takes a paired device into use',
    body: StaffSession,
    answer: SessionInfo,
    status: 201,
  }),
  customerSession: route({
    method: 'post',
    path: '/session/customer',
    action: 'anyone',
    summary: 'Order ahead without a place',
    answer: SessionInfo,
    status: 201,
  }),
  kioskSession: route({
    method: 'post',
    path: '/session/kiosk',
    action: 'anyone',
    summary: "A page on the host's own machine becomes the kiosk: a paired kitchen screen",
    answer: SessionInfo,
    status: 201,
  }),
  endSession: route({
    method: 'delete',
    path: '/session',
    action: 'session',
    summary: 'Sign out; a paired device stays paired',
    answer: null,
    status: 204,
  }),
} as const;

export const DEVICE_ROUTES = {
  openPairing: route({
    method: 'post',
    path: '/devices/pairing',
    action: 'devices.edit',
    summary: 'Open pairing for two minutes; one code, one device',
    answer: PairingOpened,
    status: 201,
  }),
  pairDevice: route({
    method: 'post',
    path: '/devices/pair',
    action: 'anyone',
    summary: 'Pair this device with the code shown on the kiosk',
    body: PairDevice,
    answer: Paired,
    status: 201,
  }),
  listDevices: route({
    method: 'get',
    path: '/devices',
    action: 'devices.edit',
    summary: 'Paired devices',
    query: Page,
    answer: list('devices', Device),
    status: 200,
  }),
  revokeDevice: route({
    method: 'delete',
    path: '/devices/:id',
    action: 'devices.edit',
    summary: 'Revoke a device; it is dropped at once',
    answer: null,
    status: 204,
  }),
} as const;
