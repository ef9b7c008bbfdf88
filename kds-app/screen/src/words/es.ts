import { kitchen } from '#shared/i18n/kitchen/es.ts';
import { kitchenTicket } from '#shared/i18n/kitchen-ticket/es.ts';

export const es = { ...kitchen, ...kitchenTicket };
