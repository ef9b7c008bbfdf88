import { kitchenPass } from '#shared/i18n/kitchen-pass/hi.ts';
import { kitchenSet } from '#shared/i18n/kitchen-set/hi.ts';
import { kitchenTicket } from '#shared/i18n/kitchen-ticket/hi.ts';
import { kitchen } from '#shared/i18n/kitchen/hi.ts';

export const hi = { ...kitchen, ...kitchenTicket, ...kitchenPass, ...kitchenSet };
