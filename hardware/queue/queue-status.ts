import { WELL, type Condition } from '../job/condition.ts';

/** One bit for each thing that can be wrong, in the one byte in which a print queue's condition travels. */
const BIT = { offline: 1, low: 2, out: 4, cover: 8, fault: 16 } as const;

/** The condition as the byte that a queue's port says. */
export function statusByte({ online, paper, cover, fault }: Condition): number {
  return (
    (online ? 0 : BIT.offline) |
    (paper === 'low' ? BIT.low : 0) |
    (paper === 'out' ? BIT.out : 0) |
    (cover === 'open' ? BIT.cover : 0) |
    (fault === 'none' ? 0 : BIT.fault)
  );
}

/** The condition that a byte of a queue's port tells. */
export function conditionIn(byte: number): Condition {
  const has = (bit: number): boolean => (byte & bit) !== 0;
  return {
    ...WELL,
    online: !has(BIT.offline),
    paper: has(BIT.out) ? 'out' : has(BIT.low) ? 'low' : 'ok',
    cover: has(BIT.cover) ? 'open' : 'closed',
    fault: has(BIT.fault) ? 'recoverable' : 'none',
  };
}
