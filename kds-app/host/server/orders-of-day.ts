import { plus, type Instant } from '#shared/basics/instant.ts';
import type { Desk, Held } from '../desk/api.ts';

const LONGEST_DAY_MS = 27 * 3_600_000;
const MOST_OF_A_DAY = 5000;

/** Everything that was ordered on the business day of now. */
export async function ordersOfDay(desk: Desk, today: string, now: Instant): Promise<Held<'order'>[]> {
  const lately = await desk.orders({ from: plus(now, -LONGEST_DAY_MS), limit: MOST_OF_A_DAY });
  return lately.filter(({ body }) => body?.businessDay === today);
}
