import { useEffect, useState } from 'react';

/** The element's id of the part of the page that is under the rail now. */
export function useScrollSpy(ids: readonly string[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  const joined = ids.join(' ');
  useEffect(() => {
    const within = new Set<string>();
    const parts = joined.split(' ').filter(Boolean);
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) within.add(target.id);
          else within.delete(target.id);
        }
        setCurrent((before) => parts.find((id) => within.has(id)) ?? before);
      },
      // A band below the rail: the part that lies across it is the one being read.
      { rootMargin: '-72px 0px -70% 0px' },
    );
    for (const id of parts) {
      const part = document.getElementById(id);
      if (part) observer.observe(part);
    }
    return () => observer.disconnect();
  }, [joined]);
  return current !== null && ids.includes(current) ? current : (ids[0] ?? null);
}
