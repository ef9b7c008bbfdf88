import { z } from 'zod';
import { pinFault } from '../people/pin.ts';
import { Device, Staff } from '../people/staff.ts';
import { route } from './route.ts';

export const PinBody = z.object({
  pin: z.string().superRefine((pin, context) => {
    const message = pinFault(pin);
    if (message !== null) context.addIssue({ code: 'custom', message });
  }),
});
export const DeviceNameBody = Device.pick({ name: true });

export const PEOPLE_ROUTES = {
  setPin: route({
    method: 'post',
    path: '/staff/:id/pin',
    action: 'staff.edit',
    summary: 'Give a person a PIN; an owner gets one from an owner only',
    body: PinBody,
    answer: Staff,
    status: 200,
  }),
  nameDevice: route({
    method: 'patch',
    path: '/devices/:id',
    action: 'devices.edit',
    summary: 'Give a paired device another name',
    body: DeviceNameBody,
    answer: Device,
    status: 200,
  }),
} as const;
