import { z } from 'zod';

/** What an ordering guest can be told of their order. */
export const GuestEvent = z.enum(['accepted', 'ready', 'on_the_way', 'delivered', 'cancelled', 'delayed']);
export type GuestEvent = z.infer<typeof GuestEvent>;

/**
 * What the house's own people can be told. `item_ready`: one station has finished its part of a table's order;
 * `to_serve`, `to_carry`, `to_hand_over`: all of it is ready for a table, for a runner, for whoever collects it;
 * `printer_fault`: a printer has not been able to print for a while.
 */
export const StaffEvent = z.enum([
  'approval',
  'item_ready',
  'to_serve',
  'to_carry',
  'to_hand_over',
  'brought_back',
  'withdrawn',
  'late',
  'printer_fault',
  'printer_recovered',
]);
export type StaffEvent = z.infer<typeof StaffEvent>;

/** What is about no order. */
export type PrinterEvent = Extract<StaffEvent, 'printer_fault' | 'printer_recovered'>;
export type OrderStaffEvent = Exclude<StaffEvent, PrinterEvent>;

/** A way in which word reaches somebody whose page is not open. */
export const NoticeChannel = z.enum(['push', 'email', 'sms']);
export type NoticeChannel = z.infer<typeof NoticeChannel>;

const line = (most: number) => z.string().trim().max(most);
const origin = line(200).regex(/^https?:\/\/[^/\s]+$/, 'An address such as https://push.example.net');

/** Alerts of a browser that is closed (Web Push). They need HTTPS, and the internet. */
export const PushSettings = z.object({
  on: z.boolean().default(false),
  guest: z.array(GuestEvent).max(20).default(GuestEvent.options),
  staff: z.array(StaffEvent).max(20).default(StaffEvent.options),
  /** `mailto:` or `https:`; push services write there when something is wrong. */
  contact: line(200)
    .regex(/^(mailto:\S+@\S+|https:\/\/\S+)?$/, 'A mailto: or https: address')
    .default(''),
  /** Push services besides those of the known browsers. */
  services: z.array(origin).max(20).default([]),
});
export type PushSettings = z.infer<typeof PushSettings>;

/** E-mail by SMTP. The password is no setting: it is only ever written. */
export const EmailSettings = z.object({
  on: z.boolean().default(false),
  guest: z.array(GuestEvent).max(20).default(['accepted', 'ready', 'on_the_way', 'cancelled', 'delayed']),
  host: line(200).default(''),
  port: z.int().min(1).max(65_535).default(587),
  /** `tls` from the first byte, `starttls` before anything is said, or `none` for a server in the house. */
  security: z.enum(['starttls', 'tls', 'none']).default('starttls'),
  user: line(200).default(''),
  /** `The Copper Table <orders@example.com>`. */
  from: line(200).default(''),
});
export type EmailSettings = z.infer<typeof EmailSettings>;

/** Text messages through a provider's HTTP gateway. `{to}` and `{text}` are put in as the place of each needs it. */
export const SmsSettings = z.object({
  on: z.boolean().default(false),
  /** Each one costs money. */
  guest: z.array(GuestEvent).max(20).default(['ready', 'on_the_way', 'cancelled']),
  url: line(500)
    .regex(/^(https?:\/\/\S+)?$/, 'An http: or https: address')
    .default(''),
  method: z.enum(['POST', 'PUT', 'GET']).default('POST'),
  contentType: z
    .enum(['application/json', 'application/x-www-form-urlencoded', 'text/plain'])
    .default('application/json'),
  headers: z
    .array(
      z.object({
        name: line(80).regex(/^[\w-]+$/, 'Letters, digits and -'),
        value: line(500).regex(/^[\x20-\x7e]*$/),
      }),
    )
    .max(20)
    .default([]),
  /** The header that carries the secret, which is only ever written. */
  secretHeader: line(80)
    .regex(/^[\w-]*$/, 'Letters, digits and -')
    .default('Authorization'),
  body: z.string().max(2000).default('{"to": "{to}", "text": "{text}"}'),
  /** Put before numbers that are written without one: `+353`. */
  countryCode: line(5)
    .regex(/^(\+\d{1,4})?$/, 'A code such as +353')
    .default(''),
  timeoutSeconds: z.int().min(1).max(60).default(10),
});
export type SmsSettings = z.infer<typeof SmsSettings>;

/** Who is told what, and how. Everything is off until somebody switches it on. */
export const NoticeSettings = z.object({
  /** Where guests reach the order's page from outside; empty: messages carry no link. */
  publicUrl: line(200)
    .regex(/^(https?:\/\/[^/\s]+)?$/, 'An address such as https://order.example.com')
    .default(''),
  /** An order that is not ready so long after its time is told about once. */
  delayedAfterMinutes: z.int().min(1).max(240).default(10),
  push: PushSettings.prefault({}),
  email: EmailSettings.prefault({}),
  sms: SmsSettings.prefault({}),
});
export type NoticeSettings = z.infer<typeof NoticeSettings>;
