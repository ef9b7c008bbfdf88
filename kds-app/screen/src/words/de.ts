import { kitchen } from '#shared/i18n/kitchen/de.ts';
import { kitchenTicket } from '#shared/i18n/kitchen-ticket/de.ts';

export const de = { ...kitchen, ...kitchenTicket };
