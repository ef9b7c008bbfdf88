import type { SamplePin } from '#shared/contract/house.ts';
import { say } from '#shared/i18n/chooser/say.ts';

/** The sample's people and their PINs, marked so that nobody takes them for a real house's. */
export function PinPanel({ pins }: { readonly pins: readonly SamplePin[] }) {
  return (
    <section className="c-pins">
      <h2>{say('sample')}</h2>
      {pins.length === 0 ? (
        <p>{say('pinsElsewhere')}</p>
      ) : (
        <>
          <p>{say('pinsTry')}</p>
          <table>
            <tbody>
              {pins.map(({ name, role, pin }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{roleWord(role)}</td>
                  <td className="c-pin">{pin}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function roleWord(role: SamplePin['role']): string {
  switch (role) {
    case 'owner':
    case 'manager':
    case 'cashier':
    case 'waiter':
    case 'kitchen':
    case 'runner':
      return say(`role.${role}`);
    default:
      return role;
  }
}
