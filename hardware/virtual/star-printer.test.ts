import { printerContract } from '#test/contract/printer.ts';
import { STAR_PROFILES } from '../star/star-profile.ts';
import { STAR_HABITS, STAR_TSP } from './star-habits.ts';

/** `ESC X` for 576 columns, and no more than one of them. */
const halfPicture = Uint8Array.of(0x1b, 0x58, 0x40, 0x02, 0xff, 0xff, 0xff);

printerContract('Star Line Mode', {
  profile: STAR_PROFILES['star-80'],
  best: STAR_TSP,
  kinds: [
    ['tsp650', STAR_HABITS.tsp650, 'L2', 'status'],
    ['ethernet', STAR_HABITS.ethernet, 'L2', 'status'],
    ['quiet', STAR_HABITS.quiet, 'L2', 'status'],
    ['no-count', STAR_HABITS['no-count'], 'L1', 'nothing'],
  ],
  dumb: STAR_HABITS.dumb,
  halfPicture,
});

printerContract('Star that names its jobs', {
  profile: STAR_PROFILES['star-mc-print'],
  best: STAR_HABITS['mc-print'],
  kinds: [
    ['mc-print', STAR_HABITS['mc-print'], 'L3', 'id'],
    ['an older one, wrongly set up', STAR_HABITS.tsp650, 'L2', 'status'],
  ],
  dumb: STAR_HABITS.dumb,
  halfPicture,
});

printerContract('Star without letters', {
  profile: STAR_PROFILES['star-tsp100'],
  best: STAR_HABITS.tsp100,
  kinds: [
    ['tsp100', STAR_HABITS.tsp100, 'L2', 'status'],
    ['tsp100 on Ethernet', { ...STAR_HABITS.tsp100, automatic: 'unasked' }, 'L2', 'status'],
  ],
  dumb: { ...STAR_HABITS.dumb, profile: STAR_PROFILES['star-tsp100'] },
  /** `ESC * r A`, then a row of 72 bytes, and no more than three of them. */
  halfPicture: Uint8Array.of(0x1b, 0x2a, 0x72, 0x41, 0x62, 72, 0, 0xff, 0xff, 0xff),
});
