import { left } from '#shared/menu/menu.ts';
import { useDocuments } from '#shared/ui/browser/hooks.ts';
import { useTablet } from '../tablet.ts';
import { say } from '../words.ts';

const FEW = 5;

/** What cannot be had any more, and what soon cannot. */
export function StockStrip() {
  const { feed } = useTablet();
  const items = [...useDocuments(feed, 'item').values()];
  const out = items.filter((item) => left(item) === 0).map((item) => item.name);
  const few = items.flatMap((item) => {
    const count = left(item);
    return count !== null && count > 0 && count <= FEW ? [{ id: item.id, name: item.name, count }] : [];
  });
  if (out.length === 0 && few.length === 0) {
    return (
      <footer className="w-stock">
        <span>{say('everythingThere')}</span>
      </footer>
    );
  }
  return (
    <footer className="w-stock">
      {out.length > 0 && (
        <span>
          <b>86</b> {out.join(', ')}
        </span>
      )}
      {few.length > 0 && (
        <span>
          {few.map((item) => (
            <span key={item.id} className="w-stock-few">
              <b>{say('leftCount', { n: item.count })}</b> {item.name}
            </span>
          ))}
        </span>
      )}
    </footer>
  );
}
