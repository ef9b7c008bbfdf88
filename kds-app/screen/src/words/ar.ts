import { kitchenPass } from '#shared/i18n/kitchen-pass/ar.ts';
import { kitchenSet } from '#shared/i18n/kitchen-set/ar.ts';
import { kitchenTicket } from '#shared/i18n/kitchen-ticket/ar.ts';
import { kitchen } from '#shared/i18n/kitchen/ar.ts';

export const ar = { ...kitchen, ...kitchenTicket, ...kitchenPass, ...kitchenSet };
