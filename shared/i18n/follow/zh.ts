import type { Translation } from '../catalogue.ts';
import type { follow as english } from './en.ts';

export const follow: Translation<typeof english> = {
  share: '转发链接',
  shareHelp: '有此链接的人只能看到订单的进度，看不到其他内容。',
  link: '此订单的链接',
  copy: '复制',
  copied: '已复制',
  failed: '无法获取链接。',
  again: '重试',
  gone: '没有这个订单',
  goneHelp: '订单早已结束，或链接不完整。请询问发送链接的人。',
};
