import { kitchenPass } from '#shared/i18n/kitchen-pass/zh.ts';
import { kitchenSet } from '#shared/i18n/kitchen-set/zh.ts';
import { kitchenTicket } from '#shared/i18n/kitchen-ticket/zh.ts';
import { kitchen } from '#shared/i18n/kitchen/zh.ts';

export const zh = { ...kitchen, ...kitchenTicket, ...kitchenPass, ...kitchenSet };
