import { createInterface } from 'node:readline';
import { pairWith, type FindParts } from './find-house.ts';
import { readHouse, type HouseRecord } from './link/house-record.ts';

const LOOK_MS = 1_000;

export interface AwaitParts extends FindParts {
  /** Lines that a person types, or a scanner at this machine does; null: nobody sits here. */
  readonly typed: NodeJS.ReadableStream | null;
}

/** How a person pairs an agent, to be said where they look for it. */
export function howToPair(statusUrl: string | null): string {
  const page = statusUrl === null ? '' : ` ${statusUrl} says the same.`;
  return `This agent is not paired yet. Open pairing on the kiosk or in the office, then run: passline-agent pair CODE (in a checkout: npm run agent -- pair CODE). Instead of the code it takes the whole address in the picture.${page}`;
}

/**
 * Waits for a house: until somebody pairs this agent's data folder with `pair`, or types a code or scans a picture
 * right here.
 */
export async function awaitHouse(parts: AwaitParts): Promise<HouseRecord> {
  const found = Promise.withResolvers<HouseRecord>();
  const stopLooking = watchHouse(parts, null, found.resolve, found.reject);
  const lines = parts.typed === null ? null : createInterface({ input: parts.typed });
  lines?.on('line', (line) => {
    if (line.trim() === '') return;
    pairWith(parts, line).then((paired) => {
      if (paired.ok) found.resolve(paired.value);
      else parts.warn(paired.error);
    }, found.reject);
  });
  return found.promise.finally(() => {
    stopLooking();
    lines?.close();
  });
}

/** Calls once when the data folder holds another house than the one with this token. */
export function watchHouse(
  { options, timers }: Pick<FindParts, 'options' | 'timers'>,
  token: string | null,
  onOther: (house: HouseRecord) => void,
  onFault: (error: unknown) => void,
): () => void {
  let cancel = (): void => undefined;
  const look = async (): Promise<void> => {
    const house = await readHouse(options.dataDir);
    if (house !== null && house.token !== token) onOther(house);
    else later();
  };
  const later = (): void => {
    cancel = timers.after(LOOK_MS, () => {
      look().catch(onFault);
    });
  };
  later();
  return () => cancel();
}
