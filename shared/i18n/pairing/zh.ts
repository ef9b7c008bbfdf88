import type { Translation } from '../catalogue.ts';
import type { pairing as english } from './en.ts';

export const pairing: Translation<typeof english> = {
  'title.tablet': '配对这台平板',
  'title.phone': '配对这部手机',
  'title.board': '配对这块取餐屏',
  'name.tablet': '这台平板的名称',
  'name.phone': '这部手机的名称',
  'name.board': '这块取餐屏的名称',
  'first.tablet': '平板 1',
  'first.phone': '手机 1',
  'first.board': '取餐屏 1',
  pressPair: '在主机自己的屏幕上打开首页，按“配对设备”。',
  managerTypes: '经理输入自己的 PIN。代码显示两分钟。',
  typeIt: '在这里输入代码。',
  code: '代码',
  asking: '正在询问…',
  pair: '配对',
};
