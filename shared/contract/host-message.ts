import { Document } from './documents.ts';
import { hostMessageOf } from './feed.ts';

/** Everything that the host may send. */
export const HostMessage = hostMessageOf(Document);
