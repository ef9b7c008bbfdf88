import { surprise } from '#shared/ui/browser/surprise.ts';

/** What a key does that takes a while: a failure that nobody expected goes on as an uncaught error. */
export function going(work: () => Promise<void>): () => void {
  return () => {
    work().catch(surprise);
  };
}
