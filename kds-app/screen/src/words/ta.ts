import { kitchenPass } from '#shared/i18n/kitchen-pass/ta.ts';
import { kitchenSet } from '#shared/i18n/kitchen-set/ta.ts';
import { kitchenTicket } from '#shared/i18n/kitchen-ticket/ta.ts';
import { kitchen } from '#shared/i18n/kitchen/ta.ts';

export const ta = { ...kitchen, ...kitchenTicket, ...kitchenPass, ...kitchenSet };
