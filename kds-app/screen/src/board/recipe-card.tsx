import type { TicketLine } from '#shared/kitchen/ticket.ts';
import type { Recipe } from '#shared/menu/menu.ts';
import { useAll } from '../store/use-screen.ts';
import { listed, say } from '../words/say.ts';
import { allergenName } from './bands.ts';

/** How a dish is made, with its picture. */
export function RecipeCard({ line }: { readonly line: TicketLine }) {
  const item = useAll('item').get(line.itemId);
  const picture = item?.picture ?? null;
  return (
    <div className="recipe">
      {picture !== null && <img src={`/pictures/${picture}`} alt="" width={220} height={165} />}
      <div>
        <Steps recipe={item?.recipe ?? NO_RECIPE} line={line} />
        {line.allergens.length > 0 && (
          <p>{say('holds', { allergens: listed(line.allergens.map(allergenName)) })}</p>
        )}
      </div>
    </div>
  );
}

const NO_RECIPE: Recipe = { parts: [], method: '' };

function Steps({ recipe, line }: { readonly recipe: Recipe; readonly line: TicketLine }) {
  const { parts, method } = recipe;
  if (parts.length === 0 && method === '') return <p>{say('noRecipe', { dish: line.name })}</p>;
  return (
    <>
      <ul>
        {parts.map((part) => (
          <li key={part.name}>
            <bdi>
              {Math.round(part.amount * line.quantity * 100) / 100} {part.unit} {part.name}
            </bdi>
          </li>
        ))}
      </ul>
      {method !== '' && <p dir="auto">{method}</p>}
    </>
  );
}
