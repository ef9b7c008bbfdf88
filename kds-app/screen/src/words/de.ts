import { kitchenPass } from '#shared/i18n/kitchen-pass/de.ts';
import { kitchenSet } from '#shared/i18n/kitchen-set/de.ts';
import { kitchenTicket } from '#shared/i18n/kitchen-ticket/de.ts';
import { kitchen } from '#shared/i18n/kitchen/de.ts';

export const de = { ...kitchen, ...kitchenTicket, ...kitchenPass, ...kitchenSet };
