import { refusal, type Refusal } from '#shared/basics/refusal.ts';
import { err, ok, type Result } from '#shared/basics/result.ts';
import { BAR_ROUTES } from '#shared/contract/routes-house.ts';
import { LOCAL_AGENT } from '#shared/kitchen/job.ts';
import { KeyFunction, type BarPress, type BumpBar } from '#shared/kitchen/keys.ts';
import { stationFunction } from '#shared/kitchen/station-keys.ts';
import type { Desk } from '../desk/api.ts';
import type { Principal } from '../desk/principal.ts';
import { answers, type Call, type Endpoint } from './endpoint.ts';
import type { BarKey, Bars } from './ports.ts';
import type { Reply } from './reply.ts';
import { subjectAnswer, submit } from './submit.ts';

const NO_BAR = refusal('not_found', 'There is no such bump bar.');
const NOT_YOURS = refusal('forbidden', 'Another agent reads this bump bar.');
const NO_AGENT = refusal(
  'unavailable',
  'The agent of this bump bar is not connected. Start it, and try again.',
);

const DONE: Reply = ok({ status: 204, body: '' });

type Press = Call<typeof BAR_ROUTES.pressBar>;

/** Every call about bump bars. Nothing of a key is kept but what it did: it acts now or not at all. */
export function barEndpoints(desk: Desk, bars: Bars): readonly Endpoint[] {
  const told = new LastTold();
  const gates = new LastGates();
  const endpoints: Record<keyof typeof BAR_ROUTES, Endpoint> = {
    pressBar: answers(BAR_ROUTES.pressBar, async (call) => {
      const bar = barOf(desk, call);
      if (!bar.ok) return bar;
      if (!told.isNew(bar.value.id, call.body)) return DONE;
      return pressed({ desk, bars, gates }, bar.value, call);
    }),
    reportBar: answers(BAR_ROUTES.reportBar, (call) => {
      const bar = barOf(desk, call);
      if (!bar.ok) return bar;
      const report = { type: 'report-bar', barId: bar.value.id, report: call.body } as const;
      return submit(desk, call, report, subjectAnswer(200));
    }),
    heardBar: answers(BAR_ROUTES.heardBar, (call) => {
      const bar = barOf(desk, call);
      if (!bar.ok) return bar;
      bars.heard(bar.value.id, call.body.code, call.body.raw);
      return DONE;
    }),
    learnBar: answers(BAR_ROUTES.learnBar, (call) => {
      const bar = barOf(desk, call);
      if (!bar.ok) return bar;
      const { id, agentId } = bar.value;
      return bars.learn(agentId ?? LOCAL_AGENT, id, call.body.ms) ? DONE : err(NO_AGENT);
    }),
  };
  return Object.values(endpoints);
}

/** An agent speaks for the bars that it reads. */
function barOf(
  desk: Desk,
  { params, principal }: { readonly params: { readonly id: string }; readonly principal: Principal },
): Result<BumpBar, Refusal> {
  const bar = desk.get('bar', params.id)?.body;
  if (!bar) return err(NO_BAR);
  const { agentId } = principal;
  return agentId !== null && (bar.agentId ?? LOCAL_AGENT) !== agentId ? err(NOT_YOURS) : ok(bar);
}

/** Keys for paper and of a station without a screen act here; all others act on the screen. The first refusal is told. */
async function pressed(parts: BarParts, bar: BumpBar, call: Press): Promise<Reply> {
  const onScreen: BarKey[] = [];
  let said = DONE;
  for (const code of call.body.codes) {
    const does = bar.keys[code];
    if (bar.screenId === null || does === 'print-open') {
      const worked = await atStation(parts, bar, code, call);
      if (said.ok) said = worked;
    } else onScreen.push({ code, does: KeyFunction.safeParse(does).data });
  }
  if (bar.screenId !== null) parts.bars.press(bar.screenId, onScreen, call.body.shown);
  return said;
}

/** One key at a station: the call is kept by its own key, so the deeds in it are not. */
async function atStation(
  { desk, gates }: Pick<BarParts, 'desk' | 'gates'>,
  bar: BumpBar,
  code: string,
  { principal }: Press,
): Promise<Reply> {
  const deed = stationFunction(code, bar.keys);
  const stationId = bar.stationId ?? stationOf(desk, bar.screenId);
  if (deed === null || stationId === null) return DONE;
  const by = { ...principal, name: bar.name };
  const commanding = { principal: by, keyed: null };
  const answer = () => ({ status: 204, body: '' });
  const done = await submit(desk, commanding, { type: 'work-station', stationId, deed }, answer);
  // Nobody at a station without a screen sees a refusal: if it is an allergy, a slip says so (rule BU10).
  if (!done.ok && deed === 'bump-oldest' && gates.isNew(stationId, done.error.detail))
    await submit(desk, commanding, { type: 'explain-gate', stationId }, answer);
  return done;
}

function stationOf(desk: Desk, screenId: string | null): string | null {
  const page = screenId === null ? null : desk.get('screen', screenId)?.body?.page;
  return page !== null && page !== undefined && desk.get('station', page)?.body ? page : null;
}

/** How long a slip about a gate is somebody's answer, however often the key is pressed. */
const GATE_MS = 30_000;

/** What stations were told why BUMP did nothing. */
class LastGates {
  readonly #last = new Map<string, { readonly why: string; readonly at: number }>();

  isNew(stationId: string, why: string): boolean {
    const last = this.#last.get(stationId);
    const at = performance.now();
    if (last?.why === why && at - last.at < GATE_MS) return false;
    this.#last.set(stationId, { why, at });
    return true;
  }
}

interface BarParts {
  readonly desk: Desk;
  readonly bars: Bars;
  readonly gates: LastGates;
}

/** A press that is told again, because its answer was lost, is one press. */
class LastTold {
  readonly #last = new Map<string, { readonly run: string; readonly seq: number }>();

  isNew(barId: string, { run, seq, codes }: BarPress): boolean {
    if (run === undefined || seq === undefined) return true;
    const last = this.#last.get(barId);
    if (last && last.run === run && seq <= last.seq) return false;
    this.#last.set(barId, { run, seq: seq + codes.length - 1 });
    return true;
  }
}
