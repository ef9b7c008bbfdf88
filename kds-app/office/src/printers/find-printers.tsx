import { useState } from 'react';
import { wallTime } from '#shared/basics/instant.ts';
import { addressOf } from '#shared/client/address.ts';
import { SEARCH_ROUTES } from '#shared/contract/routes-search.ts';
import { LOCAL_AGENT, type Printer } from '#shared/kitchen/job.ts';
import {
  SEARCH_ID,
  type FoundBy,
  type PrinterFinding,
  type SearchAnswer,
} from '#shared/kitchen/printer-search.ts';
import { Card, Switch } from '../fields.tsx';
import { useAll, useHouse } from '../house.ts';
import { makeOf } from './make-guess.ts';
import { useAgents } from './use-agents.ts';
import { useProfiles } from './use-profiles.ts';

interface FindProps {
  readonly printers: readonly Printer[];
}

/** Looks for printers that are not set up yet, and adds them. */
export function FindPrinters({ printers }: FindProps) {
  const house = useHouse();
  const { timeZone } = house.session.site;
  const [probe, setProbe] = useState(false);
  const search = useAll('search').get(SEARCH_ID) ?? null;
  const names = useAgentNames();
  const silent =
    search === null ? [] : [...names].filter(([id]) => !answeredBy(id, search.answers, search.asked));
  const look = () =>
    void house.act('post', addressOf(SEARCH_ROUTES.startSearch.path), { probe }, 'looking for printers');
  return (
    <Card title="Look for printers">
      <p className="aside">
        The kitchen computer and every station agent say what they find: printers that make themselves known
        on the network, on USB, on serial lines, and print queues. Nothing prints.
      </p>
      <Switch
        name="Also knock at every address"
        means="For printers that say nothing. Only in the agents’ own networks, up to 254 addresses each; nothing is sent."
        on={probe}
        save={setProbe}
      />
      <button type="button" className="key key-ink" onClick={look}>
        Look for printers
      </button>
      {search !== null && (
        <div className="found" role="status">
          <p>
            Asked at {wallTime(search.askedAt, timeZone)}.
            {silent.length > 0 && ` Not answered yet: ${silent.map(([, name]) => name).join(', ')}.`}
          </p>
          {search.answers.map((answer) => (
            <Found
              key={answer.agentId}
              answer={answer}
              agent={names.get(answer.agentId) ?? 'an agent that is gone'}
              printers={printers}
            />
          ))}
        </div>
      )}
    </Card>
  );
}

function answeredBy(agentId: string, answers: readonly SearchAnswer[], asked: number): boolean {
  return answers.some((answer) => answer.agentId === agentId && answer.asked === asked);
}

/** Every agent by its name; the kitchen computer's own goes by that. */
function useAgentNames(): ReadonlyMap<string, string> {
  const agents = useAgents();
  return new Map<string, string>(
    agents.map(({ id, name }) => [id, id === LOCAL_AGENT ? 'the kitchen computer' : name]),
  );
}

interface FoundProps extends FindProps {
  readonly answer: SearchAnswer;
  readonly agent: string;
}

function Found({ answer, agent, printers }: FoundProps) {
  return (
    <section aria-label={`Found by ${agent}`}>
      <h3>Found by {agent}</h3>
      {answer.found.length === 0 && <p className="aside">Nothing that may be a printer.</p>}
      <ul className="goes">
        {answer.found.map((finding) => (
          <Finding key={finding.address} finding={finding} answer={answer} printers={printers} />
        ))}
      </ul>
      {answer.detail !== '' && <p className="aside">{answer.detail}</p>}
    </section>
  );
}

const HOW_WORDS: Readonly<Record<FoundBy, string>> = {
  mdns: 'makes itself known on the network',
  probe: 'takes a connection where printers do',
  usb: 'plugged in by USB',
  serial: 'a serial line; something else may be at its end',
  queue: 'a print queue',
};

function Finding({
  finding,
  answer,
  printers,
}: Omit<FoundProps, 'agent'> & { readonly finding: PrinterFinding }) {
  const house = useHouse();
  const makes = useProfiles();
  const { address, how, outside } = finding;
  const kind = [finding.maker, finding.model].filter(Boolean).join(' ');
  const name = (finding.name || kind || 'Printer').slice(0, 40);
  const known = printers.find((printer) => printer.address === address);
  const add = () => {
    const profile = makeOf(finding);
    const columns = makes.find(({ id }) => id === profile)?.columns ?? 48;
    const agentId = answer.agentId === LOCAL_AGENT ? null : answer.agentId;
    house.add('printers', { name, address, agentId, profile, columns }, `${name} added`);
  };
  return (
    <li className="finding-row">
      <div>
        <b>{name}</b>
        {kind !== '' && kind !== name && <span> {kind}</span>}
        <p className="aside">
          <code>{address}</code> · {HOW_WORDS[how]}
        </p>
        {outside && (
          <p className="warn">
            Outside this computer’s own networks: others than the staff may reach it, and printers ask nobody
            for a password. Better put it on the staff network.
          </p>
        )}
      </div>
      {known ? (
        <span className="good">set up as {known.name}</span>
      ) : (
        <button type="button" className="key" aria-label={`Add ${name}`} onClick={add}>
          Add
        </button>
      )}
    </li>
  );
}
