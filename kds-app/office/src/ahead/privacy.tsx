import { Card, Count } from '../fields.tsx';
import { useHouse, useSettings } from '../house.ts';
import { RemoveAccount } from '../people/remove-account.tsx';

/** What the house keeps of people, and for how long. */
export function Privacy() {
  const house = useHouse();
  const settings = useSettings();
  if (settings === null) return null;
  return (
    <>
      <p>
        Names, telephone numbers, e-mail and other addresses of guests are written to the disk encrypted.
        Money, dishes and reports stay for ever; who an order was for does not.
      </p>
      <Card title="Forgetting">
        <Count
          name="Known for"
          means="So many days after an order nobody can read any more who it was for: not here, and not in old backups. Open orders and guests who are staying are kept."
          value={settings.privacy.keepPeopleDays}
          unit="days"
          least={1}
          most={3650}
          save={(value) =>
            house.edit(() => ({ privacy: { keepPeopleDays: value ?? 90 } }), 'how long people are known')
          }
        />
      </Card>
      <RemoveAccount />
      <Card title="The key">
        <p>
          The file <b>people.key</b> beside the data opens all of it. It is in no backup. Copy it once to a
          safe place that is not where the backups are: without it, a backup on another machine has every
          order and sum, and nobody&rsquo;s name.
        </p>
      </Card>
    </>
  );
}
