/** How long the house may take to bring a page before the kept one is shown. */
const PATIENCE_MS = 4000;

/** Puts files into a cache; one that cannot be had is left out, and found missing when it is wanted. */
export async function keep(name: string, paths: readonly string[]): Promise<void> {
  const cache = await caches.open(name);
  await Promise.all(
    paths.map(async (path) => {
      if ((await cache.match(path)) === undefined) await cache.add(path).catch(() => undefined);
    }),
  );
}

/** A file whose name changes with its contents: the kept one is as good as any. */
export async function cachedFirst(request: Request, name: string): Promise<Response> {
  const cache = await caches.open(name);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

/** The page as the house has it now; the kept one when the house cannot be reached. */
export async function navigated(request: Request, name: string, page: string): Promise<Response> {
  const cache = await caches.open(name);
  try {
    const answer = await within(PATIENCE_MS, fetch(request));
    if (answer.ok && isPage(answer)) await cache.put(page, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(page);
    if (kept) return kept;
    throw error;
  }
}

function isPage({ headers, redirected }: Response): boolean {
  return !redirected && (headers.get('content-type') ?? '').startsWith('text/html');
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The house did not answer in time')), ms);
    work.then(resolve, reject);
  });
}
