import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** Asked only whether the house answers at all. */
const LIFE = '/healthz';
const ASK_AGAIN_MS = 1000;
/** A page that was loaded anew for a missing part is not loaded anew again so soon: the part is missing for good. */
const ANEW_MS = 60_000;
const ANEW = 'loaded-anew-at';

/**
 * A part of a page that is fetched when it is first shown. One that cannot be fetched because the house is away comes
 * when it is back. A browser may keep the failure, and a house that was updated has other parts: then the page is
 * loaded anew, once.
 */
export function later<P>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({ default: await fetched(load) }));
}

async function fetched<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    await houseAnswers();
  }
  return load().catch(loadedAnew);
}

async function houseAnswers(): Promise<void> {
  for (;;) {
    const answer = await fetch(LIFE, { cache: 'no-store' }).catch(() => null);
    if (answer !== null) return;
    await new Promise((resolve) => window.setTimeout(resolve, ASK_AGAIN_MS));
  }
}

async function loadedAnew(missing: unknown): Promise<never> {
  // A house that went away once more would leave nothing but the browser's own page.
  await houseAnswers();
  const last = Number(sessionStorage.getItem(ANEW) ?? 0);
  if (Date.now() - last < ANEW_MS) throw missing;
  sessionStorage.setItem(ANEW, String(Date.now()));
  window.location.reload();
  // Nothing more is shown of this page.
  return new Promise(() => undefined);
}
