import { Card, Count, Pick, Switch } from '../fields.tsx';
import type { KitchenSettings } from '#shared/floor/settings.ts';
import { useHouse, useSettings } from '../house.ts';

export function Rules() {
  const kitchen = useSettings()?.kitchen;
  if (!kitchen) return null;
  return (
    <>
      <Allergies kitchen={kitchen} />
      <Unseen kitchen={kitchen} />
      <PickUpBoard kitchen={kitchen} />
    </>
  );
}

interface PartProps {
  readonly kitchen: KitchenSettings;
}

function Allergies({ kitchen }: PartProps) {
  const house = useHouse();
  return (
    <Card title="Allergies">
      <Pick
        name="When an allergy is declared"
        means="The ticket's lines stay hidden until a cook has read it; who it was is shown at the pass and to the runner."
        value={kitchen.allergyGate}
        options={[
          ['name', 'a cook answers for it by name'],
          ['pin', 'a cook answers for it with their PIN'],
          ['off', 'it is shown, and nobody has to answer'],
        ]}
        save={(allergyGate) => house.kitchen({ allergyGate }, 'allergies')}
      />
    </Card>
  );
}

function Unseen({ kitchen }: PartProps) {
  const house = useHouse();
  return (
    <Card title="Tickets that nobody saw">
      <Count
        name="Raise a ticket that no screen has shown for"
        means="It prints, and the expo says so. 0 turns it off."
        value={kitchen.unseenSeconds}
        unit="seconds"
        least={0}
        most={600}
        save={(value) => house.kitchen({ unseenSeconds: value ?? 10 }, 'unseen tickets')}
      />
      <Count
        name="Hand a station to its backup when no screen was heard for"
        means="Only stations that name a backup. 0 leaves it to people."
        value={kitchen.takeOverSeconds}
        unit="seconds"
        least={0}
        most={3600}
        save={(value) => house.kitchen({ takeOverSeconds: value ?? 0 }, 'take-over')}
      />
    </Card>
  );
}

function PickUpBoard({ kitchen }: PartProps) {
  const house = useHouse();
  const { pickUp } = kitchen;
  return (
    <Card title="Pick-up board">
      <Switch
        name="Chime when an order is ready"
        on={pickUp.chime}
        save={(chime) => house.kitchen({ pickUp: { ...pickUp, chime } }, 'chime')}
      />
      <Switch
        name="Say the number aloud"
        means="With the voice of the board's browser, where it has one without the internet."
        on={pickUp.speak}
        save={(speak) => house.kitchen({ pickUp: { ...pickUp, speak } }, 'spoken number')}
      />
      <Count
        name="Clear a number after"
        value={pickUp.clearMinutes}
        unit="minutes"
        least={1}
        most={240}
        save={(value) => house.kitchen({ pickUp: { ...pickUp, clearMinutes: value ?? 10 } }, 'clearing')}
      />
    </Card>
  );
}
