import { KITCHEN_ROUTES } from '#shared/contract/routes-kitchen.ts';
import { useAsked } from '#shared/ui/browser/use-asked.ts';
import { useAll, useHouse } from '../house.ts';
import { useVersion } from '../use-version.ts';

const EVERY_MS = 5000;

/** A screen that a bar can work, by its id, and its name. */
export type ScreenChoice = readonly [id: string, name: string];

export interface Screens {
  /** Those that something was set for, and those that are open now. */
  readonly choices: readonly ScreenChoice[];
  /** Those that are open now; null: that is not known yet. */
  readonly open: ReadonlySet<string> | null;
}

/** The screens that a bar can work. */
export function useScreens(): Screens {
  const { api } = useHouse();
  const known = useAll('screen');
  const stations = useAll('station');
  const version = useVersion(known, stations);
  const state = useAsked(version, () => api.call(KITCHEN_ROUTES.kitchenState, {}), { everyMs: EVERY_MS });
  const open = state.value?.screens;
  const choices = new Map<string, string>([
    ...(open ?? []).map(
      ({ id, name, page }) => [id, `${name} (${stations.get(page)?.name ?? page})`] as const,
    ),
    ...[...known.values()].map(({ id, name }) => [id, name] as const),
  ]);
  return {
    choices: [...choices].sort(([, a], [, b]) => a.localeCompare(b)),
    open: open ? new Set(open.map(({ id }) => id)) : null,
  };
}

/** What can be chosen, and what is chosen even when nobody has heard of it lately. */
export function withChosen(
  choices: readonly ScreenChoice[],
  chosen: string | null,
  words: string,
): readonly ScreenChoice[] {
  if (chosen === null || choices.some(([id]) => id === chosen)) return choices;
  return [...choices, [chosen, words]];
}
