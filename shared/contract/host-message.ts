import { BAR_WORDS } from './bar-words.ts';
import { Document } from './documents.ts';
import { hostMessageOf } from './feed.ts';

/** Everything that the host may send. */
export const HostMessage = hostMessageOf(Document, BAR_WORDS);
