import { useEffect, useState, useSyncExternalStore, type ComponentType } from 'react';
import type { ApiClient } from '#shared/client/api-client.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import { houseFeed } from '#shared/ui/browser/house-feed.ts';
import { House, HouseContext, useHouse, useSettings } from './house.ts';
import { Ahead } from './ahead/ahead.tsx';
import { Bringing } from './ahead/bringing.tsx';
import { Busy } from './ahead/busy.tsx';
import { Privacy } from './ahead/privacy.tsx';
import { Ageing } from './sections/ageing.tsx';
import { ReachContext, useAskedReach } from './codes/addresses.ts';
import { CodesWarning } from './codes/warning.tsx';
import { Bars } from './sections/bars.tsx';
import { Codes } from './sections/codes.tsx';
import { Devices } from './sections/devices.tsx';
import { Floor } from './sections/floor.tsx';
import { Nav, type NavGroup } from './nav.tsx';
import { Hours } from './sections/hours.tsx';
import { Notices } from './sections/notices.tsx';
import { Now } from './sections/now.tsx';
import { Ordering } from './sections/ordering.tsx';
import { Pace } from './sections/pace.tsx';
import { People } from './sections/people.tsx';
import { Printers } from './sections/printers.tsx';
import { Profiles } from './sections/profiles.tsx';
import { Routing } from './sections/routing.tsx';
import { Rules } from './sections/rules.tsx';
import { Screens } from './sections/screens.tsx';
import { Stations } from './sections/stations.tsx';

type Section = readonly [id: string, name: string, page: ComponentType];

const GROUPS: readonly (readonly [name: string, sections: readonly Section[]])[] = [
  [
    'Kitchen',
    [
      ['now', 'Kitchen now', Now],
      ['profiles', 'Profiles', Profiles],
      ['screens', 'Screens', Screens],
      ['stations', 'Stations', Stations],
      ['routing', 'Routing', Routing],
      ['pace', 'Courses and pace', Pace],
      ['ageing', 'Times', Ageing],
      ['rules', 'Safety and pick-up', Rules],
      ['printers', 'Printers', Printers],
      ['bars', 'Bump bars', Bars],
    ],
  ],
  [
    'Guests',
    [
      ['floor', 'Tables and rooms', Floor],
      ['codes', 'Codes to scan', Codes],
      ['ordering', 'Ordering', Ordering],
      ['hours', 'Menu hours', Hours],
      ['busy', 'How busy', Busy],
      ['ahead', 'Orders ahead', Ahead],
      ['bringing', 'Delivery and trays', Bringing],
      ['notices', 'Notices', Notices],
    ],
  ],
  [
    'House',
    [
      ['people', 'People', People],
      ['devices', 'Devices', Devices],
      ['privacy', 'Personal data', Privacy],
    ],
  ],
];
const SECTIONS = GROUPS.flatMap(([, sections]) => sections);
const WAYS = GROUPS.map(([group, sections]): NavGroup => [
  group,
  sections.map(([id, name]) => [id, name] as const),
]);

const TOPICS = [
  'stations',
  'printers',
  'searches',
  'jobs:*',
  'screens',
  'site',
  'menu',
  'floor',
  'people',
  'capacity',
  'notices',
] as const;

interface RoomsProps {
  readonly api: ApiClient;
  readonly session: SessionInfo;
}

/** The office: everything about the house that can be set. */
export function Rooms({ api, session }: RoomsProps) {
  const [house] = useState(() => new House(api, houseFeed([...TOPICS]), session));
  useEffect(() => {
    house.feed.start();
    return () => house.feed.stop();
  }, [house]);
  return (
    <HouseContext value={house}>
      <Frame />
    </HouseContext>
  );
}

function currentSection(): string {
  return location.pathname.split('/')[2] ?? 'now';
}

function Frame() {
  const house = useHouse();
  const settings = useSettings();
  const reach = useAskedReach();
  const [at, setAt] = useState(currentSection);
  const [covered, setCovered] = useState(false);
  const link = useSyncExternalStore(house.feed.subscribe, house.feed.link);
  useEffect(() => {
    const moved = () => setAt(currentSection());
    window.addEventListener('popstate', moved);
    return () => window.removeEventListener('popstate', moved);
  }, []);
  const [id, name, Page] = SECTIONS.find(([each]) => each === at) ?? SECTIONS[0] ?? ['now', '', Now];
  return (
    <div className="office">
      <Nav groups={WAYS} at={id} cover={setCovered} />
      <ReachContext value={reach}>
        <main inert={covered}>
          {link.link === 'lost' && (
            <p className="lost" role="alert">
              No connection to the kitchen computer. What you see may be old, and nothing can be saved.
            </p>
          )}
          <CodesWarning />
          <h1>{name}</h1>
          {settings === null ? <p>Fetching the house…</p> : <Page />}
        </main>
      </ReachContext>
      <SavedLine />
    </div>
  );
}

/** What was saved last, with the way back; or why it was not. */
function SavedLine() {
  const house = useHouse();
  const saved = useSyncExternalStore(house.subscribe, house.saved);
  if (saved === null) return null;
  const { words, at, fault, undo } = saved;
  return (
    <div className={`saved ${fault ? 'saved-fault' : ''}`} role={fault ? 'alert' : 'status'}>
      <span>{fault ? `Not saved: ${words}` : `Saved ${at} · ${words}`}</span>
      {undo !== null && (
        <button type="button" className="key" onClick={undo}>
          Undo
        </button>
      )}
    </div>
  );
}
