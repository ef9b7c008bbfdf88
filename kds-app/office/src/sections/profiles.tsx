import { useState } from 'react';
import { BarPreset } from '#shared/kitchen/keys.ts';
import type { Profile } from '#shared/kitchen/profile.ts';
import { NewText } from '../new-text.tsx';
import { Card, Count, Pick, Several, Switch, Text } from '../fields.tsx';
import { useAll, useHouse } from '../house.ts';
import { TYPES } from '../words.ts';
import { Preview } from './preview.tsx';
import { Filters, LearntKeys } from './profile-filters.tsx';
import { Hearing } from './profile-sounds.tsx';

export function Profiles() {
  const profiles = [...useAll('profile').values()].sort((a, b) => a.name.localeCompare(b.name));
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <p>
        Screens that share a profile look and work alike. A screen's own differences are listed under Screens.
      </p>
      {profiles.map((profile) => (
        <ProfileCard
          key={profile.id}
          profile={profile}
          open={open === profile.id}
          toggle={() => setOpen(open === profile.id ? null : profile.id)}
        />
      ))}
      <AddProfile />
    </>
  );
}

interface CardProps {
  readonly profile: Profile;
  readonly open: boolean;
  readonly toggle: () => void;
}

function ProfileCard({ profile, open, toggle }: CardProps) {
  const used = [...useAll('screen').values()].filter(({ profileId }) => profileId === profile.id);
  return (
    <Card title={profile.name}>
      <div className="profile-head">
        <Preview look={profile} />
        <p>
          {used.length === 0 ? 'No screen uses it.' : `Used by ${used.map(({ name }) => name).join(', ')}.`}
        </p>
        <button type="button" className="key" aria-expanded={open} onClick={toggle}>
          {open ? 'Close' : 'Change'}
        </button>
      </div>
      {open && <Editor profile={profile} />}
    </Card>
  );
}

function Editor({ profile }: { readonly profile: Profile }) {
  const house = useHouse();
  const save = (change: Partial<Profile>, words: string) =>
    house.change('profiles', profile.id, change, `${profile.name}: ${words}`, profile);
  return (
    <>
      <Text name="Name" value={profile.name} save={(name) => save({ name }, 'name')} />
      <h3>Layout</h3>
      <Layout profile={profile} save={save} />
      <h3>What it shows</h3>
      <Showing profile={profile} save={save} />
      <Filters profile={profile} save={save} />
      <h3>How it is worked</h3>
      <Work profile={profile} save={save} />
      <LearntKeys profile={profile} save={save} />
      <h3>Sounds</h3>
      <Hearing profile={profile} save={save} />
      <button
        type="button"
        className="key apart"
        onClick={() => house.remove('profiles', profile.id, `${profile.name} removed`, profile)}
      >
        Remove this profile
      </button>
    </>
  );
}

interface PartProps {
  readonly profile: Profile;
  readonly save: (change: Partial<Profile>, words: string) => void;
}

function Layout({ profile, save }: PartProps) {
  return (
    <>
      <Pick
        name="Layout"
        means="How tickets are laid out; the picture above follows."
        value={profile.layout}
        options={[
          ['grid', 'grid of equal tickets'],
          ['rail', 'columns of tickets as tall as they need'],
          ['list', 'one row a ticket'],
          ['split', 'two stations side by side'],
        ]}
        save={(layout) => save({ layout }, 'layout')}
      />
      <Count
        name="Columns"
        means="Tickets side by side."
        value={profile.columns}
        unit=""
        least={2}
        most={10}
        empty="as they fit"
        save={(columns) => save({ columns }, 'columns')}
      />
      <Count
        name="Rows"
        means="Tickets one above the other, in a grid."
        value={profile.rows}
        unit=""
        least={1}
        most={4}
        empty="as they fit"
        save={(rows) => save({ rows }, 'rows')}
      />
      <Count
        name="Size of text"
        means="100 % is read at 3 m on a 32-inch screen."
        value={Math.round(profile.textSize * 100)}
        unit="%"
        least={50}
        most={200}
        save={(value) => save({ textSize: (value ?? 100) / 100 }, 'size of text')}
      />
    </>
  );
}

/** What is shown, and how it is lit. */
function Showing({ profile, save }: PartProps) {
  return (
    <>
      <Pick
        name="Light"
        means="Dark tires the eyes least; light is for daylight, high contrast for steam and glare."
        value={profile.theme}
        options={[
          ['dark', 'dark'],
          ['light', 'light, for bright kitchens'],
          ['contrast', 'high contrast'],
        ]}
        save={(theme) => save({ theme }, 'light')}
      />
      <Pick
        name="Beside the tickets"
        means="A panel that adds up what all open tickets want."
        value={profile.allDay}
        options={[
          ['choices', 'all-day counts with choices'],
          ['items', 'all-day counts'],
          ['parts', 'things to make ahead'],
          ['none', 'nothing'],
        ]}
        save={(allDay) => save({ allDay }, 'all-day')}
      />
      <Switch
        name="Put equal lines together"
        means="Two lines of the same dish stand as one with their sum."
        on={profile.combine}
        save={(combine) => save({ combine }, 'equal lines')}
      />
      <Switch
        name="Show held courses, greyed"
        means="Cooks see what is coming before it is fired."
        on={profile.preview}
        save={(preview) => save({ preview }, 'held courses')}
      />
      <Several
        name="Order types"
        means="None chosen: all. What a filter hides is said on the screen and in the routing check."
        chosen={profile.orderTypes ?? []}
        options={TYPES}
        save={(chosen) => save({ orderTypes: chosen.length === 0 ? null : chosen }, 'order types')}
      />
    </>
  );
}

function Work({ profile, save }: PartProps) {
  return (
    <>
      <Pick
        name="A touch, or a digit"
        means="What one press on a ticket does."
        value={profile.bumpBy}
        options={[
          ['tap', 'bumps its ticket'],
          ['double', 'bumps when it is given twice'],
          ['select', 'chooses its ticket; BUMP bumps it'],
        ]}
        save={(bumpBy) => save({ bumpBy }, 'bumping')}
      />
      <Pick
        name="A ticket can be bumped"
        means="“Each line is done” keeps a ticket until nothing on it is left to make."
        value={profile.ticketBump}
        options={[
          ['any-time', 'at any time'],
          ['all-done', 'when each of its lines is done'],
        ]}
        save={(ticketBump) => save({ ticketBump }, 'bumping')}
      />
      <Pick
        name="Keys"
        means="Keys that a screen has learnt go before these."
        value={profile.bar}
        options={BarPreset.options.map((each) => [each, BARS[each]] as const)}
        save={(bar) => save({ bar }, 'keys')}
      />
    </>
  );
}

const BARS: Readonly<Record<BarPreset, string>> = {
  keyboard: 'a keyboard',
  'bar-10': 'a bar of 10 keys',
  'bar-16': 'a bar of 16 keys',
  'bar-20': 'a bar of 20 keys',
  numpad: 'a number pad',
};

function AddProfile() {
  const house = useHouse();
  const [name, setName] = useState('');
  return (
    <form
      className="adding"
      onSubmit={(event) => {
        event.preventDefault();
        house.add('profiles', { name: name.trim() }, `${name.trim()} added`);
        setName('');
      }}
    >
      <NewText label="Add a profile" value={name} example="Pastry" type={setName} />
      <button type="submit" className="key key-ink" disabled={name.trim() === ''}>
        Add
      </button>
    </form>
  );
}
