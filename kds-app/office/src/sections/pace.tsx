import { Card, Count, Pick, Several, Switch } from '../fields.tsx';
import type { Settings } from '#shared/floor/settings.ts';
import { useHouse, useSettings } from '../house.ts';
import { TYPES } from '../words.ts';

export function Pace() {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <>
      <Courses settings={settings} />
      <PrepPace settings={settings} />
      <ForLater settings={settings} />
      <ThePass settings={settings} />
    </>
  );
}

interface PartProps {
  readonly settings: Settings;
}

function Courses({ settings }: PartProps) {
  const house = useHouse();
  const { kitchen } = settings;
  return (
    <Card title="Courses">
      <Switch
        name="Hold later courses"
        means="Of an order with several courses the first goes now; the others are shown greyed until they are fired."
        on={settings.holdLaterCourses}
        save={(holdLaterCourses) => house.settings({ holdLaterCourses }, 'later courses')}
      />
      <Pick
        name="The next course is fired"
        value={kitchen.nextCourse.mode}
        options={[
          ['hand', 'by the waiter, the expo or the station'],
          ['auto', 'by itself, when the one before is bumped'],
        ]}
        save={(mode) => house.kitchen({ nextCourse: { ...kitchen.nextCourse, mode } }, 'next course')}
      />
      {kitchen.nextCourse.mode === 'auto' && (
        <Count
          name="But not sooner than"
          means="Counted from the last bump of the course before."
          value={Math.round(kitchen.nextCourse.gapSeconds / 60)}
          unit="minutes"
          least={0}
          most={120}
          save={(value) =>
            house.kitchen(
              { nextCourse: { mode: 'auto', gapSeconds: (value ?? 0) * 60 } },
              'time between courses',
            )
          }
        />
      )}
    </Card>
  );
}

function PrepPace({ settings }: PartProps) {
  const house = useHouse();
  const { kitchen } = settings;
  return (
    <Card title="Fire by preparation time">
      <Several
        name="Orders that finish together"
        means="Their longest ticket goes first, the others wait as long as they can and say until when."
        chosen={kitchen.paced}
        options={TYPES}
        save={(paced) => house.kitchen({ paced }, 'fire by preparation time')}
      />
    </Card>
  );
}

function ForLater({ settings }: PartProps) {
  const house = useHouse();
  const { kitchen } = settings;
  return (
    <Card title="Orders for later">
      {TYPES.map(([type, name]) => (
        <Count
          key={type}
          name={`${name} move in`}
          means="Before they are wanted, on top of their preparation time."
          value={Math.round(kitchen.leadSeconds[type] / 60)}
          unit="minutes early"
          least={0}
          most={240}
          save={(value) =>
            house.kitchen(
              { leadSeconds: { ...kitchen.leadSeconds, [type]: (value ?? 0) * 60 } },
              `lead time, ${name.toLowerCase()}`,
            )
          }
        />
      ))}
    </Card>
  );
}

function ThePass({ settings }: PartProps) {
  const house = useHouse();
  const { kitchen } = settings;
  return (
    <Card title="The pass">
      <Pick
        name="An order is sent"
        value={kitchen.expo}
        options={[
          ['free', 'whenever the expo says so'],
          ['enforced', 'when every station has bumped it; a manager may override'],
        ]}
        save={(expo) => house.kitchen({ expo }, 'the pass')}
      />
    </Card>
  );
}
