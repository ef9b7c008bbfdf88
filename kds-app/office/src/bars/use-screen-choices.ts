import { KITCHEN_ROUTES } from '#shared/contract/routes-kitchen.ts';
import { useAsked } from '#shared/ui/browser/use-asked.ts';
import { useAll, useHouse } from '../house.ts';
import { useVersion } from '../use-version.ts';

const EVERY_MS = 5000;

/** A screen that a bar can work, by its id, and its name. */
export type ScreenChoice = readonly [id: string, name: string];

/** The screens that a bar can work: those that something was set for, and those that are open now. */
export function useScreenChoices(): readonly ScreenChoice[] {
  const { api } = useHouse();
  const known = useAll('screen');
  const version = useVersion(known, useAll('station'));
  const state = useAsked(version, () => api.call(KITCHEN_ROUTES.kitchenState, {}), { everyMs: EVERY_MS });
  const open = state.value?.stations.flatMap(({ name: station, screens }) =>
    screens.map(({ id, name }) => [id, `${name} (${station})`] as const),
  );
  const choices = new Map<string, string>([
    ...(open ?? []),
    ...[...known.values()].map(({ id, name }) => [id, name] as const),
  ]);
  return [...choices].sort(([, a], [, b]) => a.localeCompare(b));
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
