import type { TicketLine } from '#shared/kitchen/ticket.ts';
import { useAll } from '../store/use-screen.ts';

/** How a dish is made, with its picture. */
export function RecipeCard({ line }: { readonly line: TicketLine }) {
  const item = useAll('item').get(line.itemId);
  const recipe = item?.recipe ?? null;
  const nothing = recipe === null || (recipe.parts.length === 0 && recipe.method === '');
  return (
    <div className="recipe">
      {item?.picture != null && <img src={`/pictures/${item.picture}`} alt="" width={220} height={165} />}
      <div>
        {recipe !== null && (
          <ul>
            {recipe.parts.map((part) => (
              <li key={part.name}>
                {Math.round(part.amount * line.quantity * 100) / 100} {part.unit} {part.name}
              </li>
            ))}
          </ul>
        )}
        {recipe !== null && recipe.method !== '' && <p>{recipe.method}</p>}
        {nothing && <p>No recipe was written down for {line.name}.</p>}
        {line.allergens.length > 0 && <p>Holds {line.allergens.join(', ')}.</p>}
      </div>
    </div>
  );
}
