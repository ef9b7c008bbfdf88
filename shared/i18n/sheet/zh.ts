import type { Translation } from '../catalogue.ts';
import type { sheet as english } from './en.ts';

export const sheet: Translation<typeof english> = {
  table: '扫码看菜单、点餐',
  room: '扫码使用客房送餐',
  counter: '扫码点餐',
  wifi: '顾客 Wi-Fi',
  password: '密码：{password}',
  open: '无密码',
  typing: '没有相机？请输入此地址：',
};
