import type { StarProfile } from '../star/star-profile.ts';
import type { DecodedPaper } from './decode.ts';
import type { Slip } from './paper.ts';
import { StarPaper } from './star-paper.ts';
import { StarReader } from './star-reader.ts';

/** Decodes bytes as a Star printer of this profile, switched on before them, would print them. */
export function decodeStarPaper(bytes: Uint8Array, profile: StarProfile): DecodedPaper {
  const paper = new StarPaper(profile);
  const slips: Slip[] = [];
  for (const token of new StarReader().read(bytes)) {
    if (paper.obey(token).cut) slips.push(paper.take(true));
  }
  if (paper.current.rows.length > 0) slips.push(paper.current);
  return { slips, strange: paper.strange };
}
