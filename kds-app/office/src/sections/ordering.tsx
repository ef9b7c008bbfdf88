import type { OrderingSettings } from '#shared/floor/ordering-settings.ts';
import type { Settings } from '#shared/floor/settings.ts';
import { Card, Count, Pick, Several, Switch } from '../fields.tsx';
import { useHouse, useSettings } from '../house.ts';
import { readPercents, readPhrases } from '../reading.ts';
import { Typed } from '../typed-field.tsx';
import { TYPES } from '../words.ts';

const GATES: readonly (readonly [OrderingSettings['tableGate'], string])[] = [
  ['free', 'they order at once'],
  ['approve', 'staff accept their first order'],
  ['staff', 'staff open the table first'],
  ['code', 'they type four digits that staff tell them'],
];
const GATE_MEANS: Readonly<Record<OrderingSettings['tableGate'], string>> = {
  free: 'Nothing is asked. Who has a photo of the code can order from anywhere in your network.',
  approve:
    'The first order of each party waits for one tap on a waiter’s tablet; after that they order freely.',
  staff: 'Guests read the menu, and can order once a waiter has opened the table on the tablet.',
  code: 'The digits stand on the waiter’s tablet beside the table, and are others for the next party.',
};
const METHODS: readonly (readonly [OrderingSettings['payWith'][number], string])[] = [
  ['card', 'By card'],
  ['cash', 'In cash'],
  ['room', 'On their room'],
];

/** How guests order and pay. */
export function Ordering() {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <>
      <AtTheTable ordering={settings.ordering} />
      <Accepting settings={settings} />
      <Paying ordering={settings.ordering} />
      <Notes settings={settings} />
      <TakingBack settings={settings} />
    </>
  );
}

interface OrderingProps {
  readonly ordering: OrderingSettings;
}

function AtTheTable({ ordering }: OrderingProps) {
  const house = useHouse();
  return (
    <Card title="At the table">
      <Pick
        name="When guests scan a table's code"
        means={GATE_MEANS[ordering.tableGate]}
        value={ordering.tableGate}
        options={GATES}
        save={(tableGate) => house.part('ordering', { tableGate }, 'what a code is worth')}
      />
      <Pick
        name="The cart of a table"
        means="The phones at one table share it: everybody sees what the others have chosen."
        value={ordering.cartSend}
        options={[
          ['one', 'anybody may send it for all'],
          ['everybody', 'it goes when everybody is ready'],
        ]}
        save={(cartSend) => house.part('ordering', { cartSend }, 'who sends the cart')}
      />
    </Card>
  );
}

interface SettingsProps {
  readonly settings: Settings;
}

function Accepting({ settings }: SettingsProps) {
  const house = useHouse();
  const { autoConfirm, limits } = settings;
  return (
    <Card title="New orders">
      <Several
        name="Go to the kitchen at once"
        means="The others wait until somebody accepts them."
        chosen={TYPES.map(([type]) => type).filter((type) => autoConfirm[type])}
        options={TYPES}
        save={(chosen) =>
          house.settings(
            {
              autoConfirm: {
                dine_in: chosen.includes('dine_in'),
                takeout: chosen.includes('takeout'),
                delivery: chosen.includes('delivery'),
                online: chosen.includes('online'),
                room_service: chosen.includes('room_service'),
              },
            },
            'orders that go to the kitchen at once',
          )
        }
      />
      <Count
        name="Cancel what nobody accepted"
        means="Its guest is told so."
        value={limits.orderTimeoutMinutes}
        unit="minutes after it came"
        least={1}
        most={10_080}
        save={(value) =>
          house.part('limits', { orderTimeoutMinutes: value ?? 120 }, 'orders nobody accepted')
        }
      />
    </Card>
  );
}

function Paying({ ordering }: OrderingProps) {
  const house = useHouse();
  return (
    <Card title="Paying">
      <Several
        name="Guests at a table can ask to pay"
        means="Staff bring the machine or the change: nothing is taken from a card by this page."
        chosen={ordering.payWith}
        options={METHODS}
        atLeastOne
        save={(payWith) => house.part('ordering', { payWith }, 'how guests pay')}
      />
      <Typed
        name="Tips that are offered"
        means="With commas between, at most six; nothing is ever chosen beforehand."
        value={ordering.tips}
        write={(tips) => tips.join(', ')}
        read={readPercents}
        unit="%"
        empty="none"
        short
        save={(tips) => house.part('ordering', { tips }, 'tips')}
      />
      <Switch
        name="Close an order by itself when it is paid"
        means="As soon as the guests have it, too. Off: staff close it."
        on={ordering.closeWhenPaid}
        save={(closeWhenPaid) => house.part('ordering', { closeWhenPaid }, 'closing paid orders')}
      />
    </Card>
  );
}

function Notes({ settings: { service } }: SettingsProps) {
  const house = useHouse();
  return (
    <Card title="Notes for the kitchen">
      <Typed
        name="Keys on the waiters' tablets"
        means="What is often written beside a dish, in the kitchen's language, with commas between; at most twelve."
        value={service.notes}
        write={(notes) => notes.join(', ')}
        read={readPhrases}
        empty="none"
        save={(notes) => house.part('service', { notes }, 'notes for the kitchen')}
      />
    </Card>
  );
}

function TakingBack({ settings: { service } }: SettingsProps) {
  const house = useHouse();
  return (
    <Card title="Taking something back">
      <Pick
        name="A waiter needs a manager's PIN"
        means="For a dish that was sent and shall not be made, or not be paid."
        value={service.voidNeedsManager}
        options={[
          ['started', 'once the kitchen has begun it'],
          ['always', 'as soon as the kitchen has it'],
          ['never', 'never'],
        ]}
        save={(voidNeedsManager) => house.part('service', { voidNeedsManager }, 'taking something back')}
      />
    </Card>
  );
}
