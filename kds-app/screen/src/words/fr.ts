import { kitchen } from '#shared/i18n/kitchen/fr.ts';
import { kitchenTicket } from '#shared/i18n/kitchen-ticket/fr.ts';

export const fr = { ...kitchen, ...kitchenTicket };
