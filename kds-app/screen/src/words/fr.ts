import { kitchenPass } from '#shared/i18n/kitchen-pass/fr.ts';
import { kitchenSet } from '#shared/i18n/kitchen-set/fr.ts';
import { kitchenTicket } from '#shared/i18n/kitchen-ticket/fr.ts';
import { kitchen } from '#shared/i18n/kitchen/fr.ts';

export const fr = { ...kitchen, ...kitchenTicket, ...kitchenPass, ...kitchenSet };
