import type { KitchenScreen, Profile } from '#shared/kitchen/profile.ts';

const WORDS: Readonly<Record<string, string>> = {
  layout: 'layout',
  columns: 'columns',
  rows: 'rows',
  splitWith: 'second station',
  theme: 'light',
  textSize: 'text',
  combine: 'equal lines together',
  language: 'language',
  bumpBy: 'a touch',
  ticketBump: 'bumping',
  alert: 'new tickets',
  volume: 'volume',
  sounds: 'sounds',
  allDay: 'beside the tickets',
  preview: 'held courses',
  orderTypes: 'order types',
  courses: 'courses',
  bar: 'keys',
  keys: 'learnt keys',
};

/** What a screen has of its own that its profile says otherwise: `text 125 %`. */
export function differences(screen: KitchenScreen, profile: Profile | undefined): string[] {
  const says = new Map<string, unknown>(Object.entries(profile ?? {}));
  return Object.entries(screen.own).flatMap(([name, value]) => {
    if (value === undefined || JSON.stringify(value) === JSON.stringify(says.get(name))) return [];
    return [`${WORDS[name] ?? name} ${spoken(name, value)}`.trim()];
  });
}

function spoken(name: string, value: unknown): string {
  if (typeof value === 'number')
    return name === 'textSize' || name === 'volume' ? `${Math.round(value * 100)} %` : String(value);
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (value === null) return 'as usual';
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : '';
}
