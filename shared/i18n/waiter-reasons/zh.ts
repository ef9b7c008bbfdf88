import type { Translation } from '../catalogue.ts';
import type { waiterReasons as english } from './en.ts';

export const waiterReasons: Translation<typeof english> = {
  changedMind: '客人改主意了',
  wrongDish: '菜不对',
  soldOut: '卖完了',
  tooLong: '等太久',
  notBeen: '我们还没来过您的餐台',
  cannotNow: '现在做不了',
  closing: '厨房要关了',
  wrongAmount: '金额不对',
  wrongWay: '付款方式不对',
  wrongTable: '台不对',
  declined: '卡被拒',
  twice: '点重了',
  left: '客人走了',
};
