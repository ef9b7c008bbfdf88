import { kitchen } from '#shared/i18n/kitchen/hi.ts';
import { kitchenTicket } from '#shared/i18n/kitchen-ticket/hi.ts';

export const hi = { ...kitchen, ...kitchenTicket };
