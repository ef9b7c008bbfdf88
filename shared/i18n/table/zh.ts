import type { Translation } from '../catalogue.ts';
import type { table as english } from './en.ts';

export const table: Translation<typeof english> = {
  atTable: '本桌',
  you: '{name}（您）',
  yourName: '告诉同桌您的名字',
  otherName: '更改您的名字',
  nameField: '您的名字',
  nameSave: '保存',
  understood: '知道了',
  changedMeanwhile: '同桌有人同时修改了这道菜，以对方的为准。',
  notOpenYet: '您的餐桌还未开台。请慢慢选，并请服务员开台。',
  firstIsApproved: '本桌的第一单由服务员确认，之后立即下单。',
  waitsFor: '所有人确认后才会下单。还差：{names}。',
  sendNow: '现在为所有人下单',
  notOpen: '您的餐桌还未开台',
  notOpenHelp: '请服务员开台，他会告诉您四位数字。',
  codeTitle: '您餐桌的四位数字',
  codeHelp: '服务员会告诉您，只需输入一次。',
  codeField: '四位数字',
  codeWrong: '这不是本桌的数字，请再问一下服务员。',
  callWaiter: '呼叫服务员',
  askBill: '请结账',
  waiterCalled: '已呼叫服务员。',
  billAsked: '已请求结账，马上有人过来。',
  notNeeded: '不需要了',
};
