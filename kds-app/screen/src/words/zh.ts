import { kitchen } from '#shared/i18n/kitchen/zh.ts';
import { kitchenTicket } from '#shared/i18n/kitchen-ticket/zh.ts';

export const zh = { ...kitchen, ...kitchenTicket };
