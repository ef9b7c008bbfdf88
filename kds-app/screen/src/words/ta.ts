import { kitchen } from '#shared/i18n/kitchen/ta.ts';
import { kitchenTicket } from '#shared/i18n/kitchen-ticket/ta.ts';

export const ta = { ...kitchen, ...kitchenTicket };
