import { useEffect, useState } from 'react';
import { KITCHEN_ROUTES } from '#shared/contract/routes-kitchen.ts';
import type { PrepSuggestion } from '#shared/kitchen/state.ts';
import { Card, Count, Pick } from '../fields.tsx';
import { useAll, useHouse, useSettings } from '../house.ts';
import { minutesText, TYPES } from '../words.ts';

export function Ageing() {
  const house = useHouse();
  const settings = useSettings();
  if (!settings) return null;
  const { ageing } = settings.kitchen;
  return (
    <>
      <Card title="When a ticket is late">
        <Pick
          name="A ticket's time is"
          value={ageing.by}
          options={[
            ['items', "its slowest dish's preparation time"],
            ['type', "the order type's time below"],
          ]}
          save={(by) => house.kitchen({ ageing: { ...ageing, by } }, 'what makes a ticket late')}
        />
        <Count
          name="Nearly late from"
          means="The ticket turns yellow and striped then, red when its time is over."
          value={ageing.soonPercent}
          unit="% of its time"
          least={30}
          most={95}
          save={(value) => house.kitchen({ ageing: { ...ageing, soonPercent: value ?? 85 } }, 'nearly late')}
        />
        {TYPES.map(([type, name]) => (
          <Count
            key={type}
            name={`${name}, late after`}
            value={Math.round(settings.promiseSeconds[type] / 60)}
            unit="minutes"
            least={1}
            most={240}
            save={(value) =>
              house.settings(
                { promiseSeconds: { ...settings.promiseSeconds, [type]: (value ?? 8) * 60 } },
                `time of ${name.toLowerCase()}`,
              )
            }
          />
        ))}
      </Card>
      <PrepTimes />
    </>
  );
}

function useSuggestions(): readonly PrepSuggestion[] | null {
  const { api } = useHouse();
  const items = useAll('item');
  const [found, setFound] = useState<readonly PrepSuggestion[] | null>(null);
  useEffect(() => {
    let gone = false;
    void api.call(KITCHEN_ROUTES.prepTimes, {}).then((answer) => {
      if (answer.ok && !gone) setFound(answer.value.items);
    });
    return () => {
      gone = true;
    };
  }, [api, items]);
  return found;
}

/** What dishes are set to take, and what they really took; nothing is taken over by itself. */
function PrepTimes() {
  const house = useHouse();
  const items = useAll('item');
  const found = useSuggestions();
  const [wanted, setWanted] = useState('');
  const byId = new Map((found ?? []).map((each) => [each.itemId, each]));
  const shown = [...items.values()]
    .filter((item) => item.name.toLowerCase().includes(wanted.trim().toLowerCase()))
    .sort((a, b) => Number(byId.has(b.id)) - Number(byId.has(a.id)) || a.name.localeCompare(b.name));
  const set = (id: string, seconds: number) => {
    const item = items.get(id);
    if (item) house.change('items', id, { prepSeconds: seconds }, `preparation of ${item.name}`, item);
  };
  const better = shown.flatMap(({ id }) => byId.get(id) ?? []).filter((each) => each.median !== each.set);
  return (
    <Card title="Preparation times">
      <p>
        Suggestions are the median of what the kitchen took in the last four weeks, from fire to bump, for
        dishes with at least five tickets.
      </p>
      <UseAll better={better} set={set} />
      <input
        className="search"
        type="search"
        placeholder="Find a dish"
        aria-label="Find a dish"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <ul className="preps">
        {shown.map((item) => {
          const each = byId.get(item.id);
          return (
            <li key={item.id}>
              <Count
                name={item.name}
                value={Math.round(item.prepSeconds / 60)}
                unit="min"
                least={0}
                most={600}
                save={(value) => set(item.id, (value ?? 0) * 60)}
              />
              {each && <Suggestion of={each} accept={() => set(item.id, each.median)} />}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

interface UseAllProps {
  readonly better: readonly PrepSuggestion[];
  readonly set: (id: string, seconds: number) => void;
}

/** Takes over every suggestion that is shown. */
function UseAll({ better, set }: UseAllProps) {
  if (better.length < 2) return null;
  const accept = () => {
    for (const each of better) set(each.itemId, each.median);
  };
  return (
    <button type="button" className="key" onClick={accept}>
      Use all {better.length} suggestions
    </button>
  );
}

function Suggestion({ of, accept }: { readonly of: PrepSuggestion; readonly accept: () => void }) {
  const slowest = Math.max(1, ...of.hours.map(({ median }) => median));
  return (
    <div className="suggestion">
      <span>
        took <b>{minutesText(of.median)}</b> ({of.samples} tickets)
      </span>
      <span className="hours" aria-hidden="true">
        {of.hours.map(({ hour, median, samples }) => (
          <i
            key={hour}
            title={`${hour}:00, ${minutesText(median)}, ${samples} tickets`}
            style={{ height: `${Math.round((median / slowest) * 28)}px` }}
          />
        ))}
      </span>
      {of.median !== of.set && (
        <button type="button" className="key" onClick={accept}>
          Use {minutesText(of.median)}
        </button>
      )}
    </div>
  );
}
