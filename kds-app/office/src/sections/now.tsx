import { wallTime } from '#shared/basics/instant.ts';
import { KITCHEN_ROUTES } from '#shared/contract/routes-kitchen.ts';
import type { PrinterState } from '#shared/kitchen/job.ts';
import type { KitchenState, RoutingFinding } from '#shared/kitchen/state.ts';
import { useAsked } from '#shared/ui/browser/use-asked.ts';
import { Card } from '../fields.tsx';
import { useAll, useHouse } from '../house.ts';
import { useVersion } from '../use-version.ts';
import { minutesText } from '../words.ts';
import { useFailedCount } from '../notices/use-notices.ts';
import { WayTo } from '../way-to.tsx';
import { whereToMend } from './where-to-mend.ts';

const EVERY_MS = 5000;

/** What the kitchen is like now; asked again every few seconds and after every change of set-up. */
function useKitchenState(): KitchenState | null {
  const { api } = useHouse();
  const version = useVersion(
    useAll('station'),
    useAll('route'),
    useAll('printer'),
    useAll('screen'),
    useAll('profile'),
    useAll('item'),
  );
  return useAsked(version, () => api.call(KITCHEN_ROUTES.kitchenState, {}), { everyMs: EVERY_MS }).value;
}

export function Now() {
  const state = useKitchenState();
  if (state === null) return <p>Asking the kitchen…</p>;
  return (
    <>
      <Untold />
      <Findings findings={state.findings} />
      <Stations state={state} />
      <Unseen state={state} />
    </>
  );
}

/** Guests and staff who were not told something. */
function Untold() {
  const failed = useFailedCount();
  if (failed === 0) return null;
  return (
    <Card title="Notices that reached nobody">
      <div className="finding">
        <span>{failed === 1 ? 'One notice was not sent.' : `${failed} notices were not sent.`}</span>
        <WayTo section="notices">See why</WayTo>
      </div>
    </Card>
  );
}

function Findings({ findings }: { readonly findings: readonly RoutingFinding[] }) {
  return (
    <Card title="Routing check">
      {findings.length === 0 && (
        <p className="good">Every dish reaches a station, and every station has a screen or paper.</p>
      )}
      <Weighed
        title="Tickets would be missed"
        findings={findings.filter(({ weight }) => weight === 'stop')}
      />
      <Weighed title="Somebody should know" findings={findings.filter(({ weight }) => weight === 'look')} />
    </Card>
  );
}

interface WeighedProps {
  readonly title: string;
  readonly findings: readonly RoutingFinding[];
}

function Weighed({ title, findings }: WeighedProps) {
  if (findings.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="findings">
        {findings.map((each) => {
          const { section, words } = whereToMend(each.kind);
          return (
            <li
              key={`${each.kind} ${each.subjectId} ${each.station}`}
              className={`finding finding-${each.weight}`}
            >
              <span>
                <b>{each.weight === 'stop' ? '▲ Stop' : 'Look'}</b> {each.sentence}
              </span>
              <WayTo section={section}>{words}</WayTo>
            </li>
          );
        })}
      </ul>
    </>
  );
}

const PRINTER_WORDS: Readonly<Record<PrinterState, string>> = {
  ready: 'ready',
  paper_low: 'paper low',
  paper_out: 'no paper',
  cover_open: 'cover open',
  cutter_error: 'cutter stuck',
  error: 'fault',
  unreachable: 'not reached',
  unknown: 'not heard yet',
};

function Stations({ state }: { readonly state: KitchenState }) {
  const names = new Map(state.stations.map(({ station, name }) => [station, name]));
  return (
    <Card title="Stations now">
      <div className="table-scroll table-stack">
        <table>
          <thead>
            <tr>
              <th>Station</th>
              <th>Screens</th>
              <th>Printers</th>
              <th>Open</th>
              <th>Late</th>
              <th>Work</th>
            </tr>
          </thead>
          <tbody>
            {state.stations.map((each) => (
              <tr key={each.station}>
                <th>
                  {each.name}
                  {each.handedTo !== null && <small>handed to {names.get(each.handedTo)}</small>}
                </th>
                <td data-name="Screens">
                  {each.screens.map(({ name }) => name).join(', ') || <b className="warn">none</b>}
                </td>
                <td data-name="Printers">
                  {each.printers.map(({ name, state: how }) => `${name}: ${PRINTER_WORDS[how]}`).join(', ') ||
                    'none'}
                </td>
                <td data-name="Open">
                  {each.openTickets}
                  {each.orphans > 0 && <b className="warn">, nobody shows them</b>}
                </td>
                <td data-name="Late">{each.lateTickets}</td>
                <td data-name="Work">{minutesText(each.loadSeconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Unseen({ state }: { readonly state: KitchenState }) {
  const { session } = useHouse();
  const stations = useAll('station');
  if (state.unseen.length === 0) return null;
  return (
    <Card title="Tickets that no screen has shown">
      <ul className="findings">
        {state.unseen.map((each) => (
          <li key={each.ticketId} className="finding finding-stop">
            <b>
              {each.place ?? `#${each.orderNumber}`} at {stations.get(each.station)?.name ?? each.station}
            </b>{' '}
            fired {wallTime(each.firedAt, session.site.timeZone, true)};{' '}
            {each.printers.length > 0 ? `printed on ${each.printers.join(', ')}` : 'no printer has it'}
          </li>
        ))}
      </ul>
    </Card>
  );
}
