import { kitchen } from '#shared/i18n/kitchen/ar.ts';
import { kitchenTicket } from '#shared/i18n/kitchen-ticket/ar.ts';

export const ar = { ...kitchen, ...kitchenTicket };
