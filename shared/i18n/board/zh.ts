import type { Translation } from '../catalogue.ts';
import type { board as english } from './en.ts';

export const board: Translation<typeof english> = {
  asking: '正在询问厨房…',
  unreachable: '无法连接厨房，正在重试。',
  forbidden: '此设备不能显示叫号屏。请从主机首页将它配对为叫号屏。',
  cooking: '制作中',
  ready: '请取餐',
  readyNow: '已做好',
  waitHere: '订单做好后，您的号码会显示在这里。',
  more: { other: '还有 {n} 个' },
  nothing: '暂无',
  lost: '与厨房没有连接。',
  lostSince: '这些号码是 {time} 的。请到柜台询问。',
  call: '{number} 号已做好。',
  callName: '{number} 号，{name}，已做好。',
};
