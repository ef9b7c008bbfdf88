import type { SamplePin } from '#shared/contract/house.ts';

/** The sample's people and their PINs, marked so that nobody takes them for a real house's. */
export function PinPanel({ pins }: { readonly pins: readonly SamplePin[] }) {
  return (
    <section className="c-pins">
      <h2>Sample restaurant</h2>
      {pins.length === 0 ? (
        <p>Its PINs are shown on the host’s own screen.</p>
      ) : (
        <>
          <p>To try the pages with. Anybody may know these PINs.</p>
          <table>
            <tbody>
              {pins.map(({ name, role, pin }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{role}</td>
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
