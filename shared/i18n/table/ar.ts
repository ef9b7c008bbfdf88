import type { Translation } from '../catalogue.ts';
import type { table as english } from './en.ts';

export const table: Translation<typeof english> = {
  atTable: 'على هذه الطاولة',
  you: '{name} (أنت)',
  yourName: 'عرّف الطاولة باسمك',
  otherName: 'غيّر اسمك',
  nameField: 'اسمك',
  nameSave: 'حفظ',
  understood: 'فهمت',
  changedMeanwhile: 'غيّر أحد على الطاولة هذا في الوقت نفسه. بقي كما تركه.',
  notOpenYet: 'طاولتك لم تُفتح بعد. اختر على مهل واطلب من النادل فتحها.',
  firstIsApproved: 'يقبل النادل أول طلب لطاولتكم، ثم تُرسل الطلبات فورًا.',
  waitsFor: 'يُرسل عندما يوافق الجميع. لم يوافق بعد: {names}.',
  sendNow: 'أرسل الآن عن الجميع',
  notOpen: 'طاولتك لم تُفتح بعد',
  notOpenHelp: 'اطلب من النادل فتحها، وسيخبرك بأرقامها الأربعة.',
  codeTitle: 'الأرقام الأربعة لطاولتك',
  codeHelp: 'يخبرك بها النادل، وتكتبها مرة واحدة.',
  codeField: 'أربعة أرقام',
  codeWrong: 'ليست هذه أرقام هذه الطاولة. اسأل النادل مرة أخرى.',
  callWaiter: 'نادِ النادل',
  askBill: 'الحساب من فضلك',
  waiterCalled: 'تم استدعاء النادل.',
  billAsked: 'طُلب الحساب. سيأتي إليك أحدهم.',
  notNeeded: 'لم يعد لازمًا',
};
