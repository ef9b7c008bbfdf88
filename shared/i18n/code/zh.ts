import type { Translation } from '../catalogue.ts';
import type { code as english } from './en.ts';

export const code: Translation<typeof english> = {
  title: '输入代码',
  help: '代码印在餐桌上或房间里方形二维码的下方。只需输入最后一条斜线后面的字符，大小写均可。',
  field: '代码',
  wrong: '没有餐桌或房间使用这个代码。请逐个字符再核对一遍，或询问我们。',
  wait: '错误次数过多。{n} 秒后可以再试。',
  go: '继续',
};
