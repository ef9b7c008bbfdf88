import { kitchenPass } from '#shared/i18n/kitchen-pass/es.ts';
import { kitchenSet } from '#shared/i18n/kitchen-set/es.ts';
import { kitchenTicket } from '#shared/i18n/kitchen-ticket/es.ts';
import { kitchen } from '#shared/i18n/kitchen/es.ts';

export const es = { ...kitchen, ...kitchenTicket, ...kitchenPass, ...kitchenSet };
