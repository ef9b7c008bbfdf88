import type { Translation } from '../catalogue.ts';
import type { attention as english } from './en.ts';

export const attention: Translation<typeof english> = {
  plain: '只有本页开着时才能提醒您。请保持本页打开、屏幕常亮。',
  elsewhere: '想在关闭页面后也收到提醒，请打开 {url}',
  ring: '有消息时响铃',
  rings: '有消息时会响铃并闪烁。',
  offer: '关闭本页后也能收到提醒。',
  turnOn: '提醒我',
  on: '关闭本页后也会收到提醒。',
  turnOff: '停止提醒',
  asking: '请稍候…',
  denied: '本页的提醒已被屏蔽。请在浏览器设置中允许，或保持本页打开。',
  homeScreen: '在这部手机上，提醒需要先把本页加到主屏幕：点“分享”，再点“添加到主屏幕”。',
  unsupported: '这个浏览器在页面关闭时不显示提醒。请保持打开。',
  failed: '未能开启提醒，请再试一次。',
};
