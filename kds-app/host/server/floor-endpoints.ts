import { FLOOR_ROUTES } from '#shared/contract/routes-floor.ts';
import type { Desk } from '../desk/api.ts';
import { answers, type Endpoint } from './endpoint.ts';
import { subjectAnswer, submit } from './submit.ts';

/** Calls about whole tables. */
export function floorEndpoints(desk: Desk): readonly Endpoint[] {
  const endpoints: Record<keyof typeof FLOOR_ROUTES, Endpoint> = {
    movePlace: answers(FLOOR_ROUTES.movePlace, (call) => {
      const { to, sitting } = call.body;
      return submit(
        desk,
        call,
        { type: 'move-place', placeId: call.params.id, to, sitting },
        subjectAnswer(200),
      );
    }),
    assignPlaces: answers(FLOOR_ROUTES.assignPlaces, (call) => {
      const { places, mine } = call.body;
      return submit(desk, call, { type: 'assign-places', places, mine }, ({ changed }) => ({
        status: 200,
        body: `{"places":[${changed.flatMap(({ json }) => json ?? []).join(',')}]}`,
      }));
    }),
  };
  return Object.values(endpoints);
}
