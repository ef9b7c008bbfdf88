import { voice } from '#shared/i18n/catalogue.ts';

/** What the waiter's pages say. */
const english = {
  accept: 'Accept',
  refuse: 'Refuse…',
  refuseTitle: 'Refuse #{number} of {where}, because',
  refuseOf: 'Refuse: {where}, {what}',
  firstOrder: 'Guests wait for a yes',
  leaveIt: 'Leave it',
  managerTitle: "A manager's PIN",
  managerWhy: 'The kitchen has it already, so a manager takes it back.',
  managerGo: 'Take it back',
  managerOffline: 'This needs the link: a PIN is never kept on a tablet.',
  managerKey: "Manager's PIN…",
  asking: 'Asking…',
  digits: { one: '{n} digit', other: '{n} digits' },
  clear: 'Clear',
  back: 'Back',
  backLabel: 'Take the last digit back',
  readyAt: '{where} ready',
  acceptAt: '{where} waits for a yes',
  toAccept: { one: '{n} to accept', other: '{n} to accept' },
  titleFloor: 'Passline: floor',
  understood: 'Understood',
  changedMeanwhile: 'Somebody changed it meanwhile: {changes}.',
  mineAllTheSame: 'Mine all the same',
  leaveTheirs: 'Leave it as it is now',
  closedMeanwhile: 'the order is {status} now',
  movedMeanwhile: 'it is at {where} now',
  lineGone: '{name} was voided',
  lineNew: '{name} was added',
  lineNow: '{name} is {what} now',
} as const;

/** Says one of the texts. */
export const say = voice<typeof english>(english, 'en');
