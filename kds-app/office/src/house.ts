import { createContext, useContext, useSyncExternalStore } from 'react';
import { instantOf, wallTime } from '#shared/basics/instant.ts';
import { must } from '#shared/basics/result.ts';
import type { ApiClient } from '#shared/client/api-client.ts';
import { addressOf } from '#shared/client/address.ts';
import type { FeedClient } from '#shared/client/feed-client.ts';
import { Listeners } from '#shared/client/listeners.ts';
import type { BodyOf, DocumentKind } from '#shared/contract/documents.ts';
import type { CatalogueKey } from '#shared/contract/routes-house.ts';
import type { SessionInfo } from '#shared/contract/sessions.ts';
import type { NoticeChannel, NoticeSettings } from '#shared/floor/notice-settings.ts';
import type { KitchenSettings, Settings } from '#shared/floor/settings.ts';
import { makeKey } from '#shared/ui/browser/device.ts';
import { SettingsEdits, type Edit } from './settings-edits.ts';

/** What was saved last, or why it was not. */
export interface Saved {
  readonly words: string;
  /** `19:02` at the site. */
  readonly at: string;
  readonly fault: boolean;
  /** Takes it back; null where there is nothing to take back. */
  readonly undo: (() => void) | null;
}

/** A change of one of several things, and what it was before. */
export interface Change {
  readonly id: string;
  readonly change: object;
  readonly before: object;
}

/** Parts of the settings that are objects of their own: the host replaces each as a whole. */
export type SettingsPart =
  | 'kitchen'
  | 'wifi'
  | 'qr'
  | 'ordering'
  | 'service'
  | 'limits'
  | 'roomService'
  | 'notices'
  | 'paper';

/** The house as the office sees it: its documents, live, and one way to change them. */
export class House {
  readonly api: ApiClient;
  readonly feed: FeedClient;
  readonly session: SessionInfo;
  private readonly listeners = new Listeners();
  private readonly edits: SettingsEdits;
  private last: Saved | null = null;

  constructor(api: ApiClient, feed: FeedClient, session: SessionInfo) {
    this.api = api;
    this.feed = feed;
    this.session = session;
    this.edits = new SettingsEdits(api);
  }

  saved = (): Saved | null => this.last;

  subscribe = this.listeners.add.bind(this.listeners);

  /** Changes the site's settings. */
  settings(change: Partial<Settings>, words: string): void {
    this.edit(() => change, words);
  }

  /** Changes the site's settings by what they are once everything before has been saved. */
  edit(edit: Edit, words: string, undo: (before: Settings) => void = this.takingBack(edit, words)): void {
    const sent = (change: Partial<Settings>, before: Settings) =>
      this.send('patch', addressOf('/settings'), change, words, () => undo(before));
    this.edits
      .add(edit, sent)
      .catch((error: unknown) =>
        this.say(error instanceof Error ? error.message : String(error), true, null),
      );
  }

  /** Puts back what an edit has changed. */
  private takingBack(edit: Edit, words: string): (before: Settings) => void {
    return (before) => {
      const old = pick(before, Object.keys(edit(before)));
      this.edit(() => old, `${words}: taken back`);
    };
  }

  /** Changes how the kitchen works. */
  kitchen(change: Partial<KitchenSettings>, words: string): void {
    this.part('kitchen', change, words);
  }

  /** Changes something in one part of the settings; what is left out stays, also what somebody else changes before it is taken back. */
  part<K extends SettingsPart>(name: K, change: Partial<Settings[K]>, words: string): void {
    this.mend(name, change, words);
  }

  /** Changes how one channel of notices works. */
  channel<C extends NoticeChannel>(name: C, change: Partial<NoticeSettings[C]>, words: string): void {
    this.mendChannel(name, change, words);
  }

  private mendChannel(name: NoticeChannel, change: object, words: string): void {
    this.edit(
      ({ notices }) => ({ notices: { ...notices, [name]: { ...notices[name], ...change } } }),
      words,
      (before) =>
        this.mendChannel(name, pick(before.notices[name], Object.keys(change)), `${words}: taken back`),
    );
  }

  private mend(name: SettingsPart, change: object, words: string): void {
    this.edit(
      (now) => ({ [name]: { ...now[name], ...change } }),
      words,
      (before) => this.mend(name, pick(before[name], Object.keys(change)), `${words}: taken back`),
    );
  }

  /** Changes a thing of a catalogue. */
  change(key: CatalogueKey, id: string, change: object, words: string, before?: object): void {
    const old = before && pick(before, Object.keys(change));
    void this.send('patch', addressOf(`/${key}/:id`, { id }), change, words, () => {
      if (old) this.change(key, id, old, `${words}: taken back`);
    });
  }

  /** Changes several things of a catalogue in one go; undo takes all of them back. */
  async changeAll(key: CatalogueKey, changes: readonly Change[], words: string): Promise<void> {
    for (const { id, change } of changes) {
      const answer = await this.api.send('patch', addressOf(`/${key}/:id`, { id }), change, makeKey());
      if (!answer.ok) return this.say(answer.error.detail, true, null);
    }
    const old = changes.map(({ id, change, before }) => ({
      id,
      change: pick(before, Object.keys(change)),
      before: change,
    }));
    this.say(words, false, () => void this.changeAll(key, old, `${words}: taken back`));
  }

  /** Says what became of something that was sent by itself. */
  note(words: string, fault = false): void {
    this.say(words, fault, null);
  }

  /** Does something, with the way back where there is one; whether it was done. */
  async act(
    method: 'post' | 'patch' | 'delete',
    address: string,
    body: object | undefined,
    words: string,
    undo: (() => void) | null = null,
  ): Promise<boolean> {
    return this.send(method, address, body, words, undo);
  }

  add(key: CatalogueKey, body: object, words: string): void {
    void this.send('post', addressOf(`/${key}`), body, words, null);
  }

  remove(key: CatalogueKey, id: string, words: string, before: object): void {
    void this.send('delete', addressOf(`/${key}/:id`, { id }), undefined, words, () =>
      this.add(key, before, `${words}: taken back`),
    );
  }

  /** Hands a station to another, or back to itself. */
  hand(station: string, to: string | null, name: string): void {
    const address = addressOf('/stations/:id/hand', { id: station });
    const before = this.feed.documents.of('station').get(station)?.handedTo ?? null;
    void this.send('post', address, { to }, `${name}: who does its work`, () =>
      this.hand(station, before, name),
    );
  }

  private async send(
    method: string,
    address: string,
    body: unknown,
    words: string,
    undo: (() => void) | null,
  ): Promise<boolean> {
    const answer = await this.api.send(method, address, body, makeKey());
    this.say(answer.ok ? words : answer.error.detail, !answer.ok, answer.ok ? undo : null);
    return answer.ok;
  }

  private say(words: string, fault: boolean, undo: (() => void) | null): void {
    const at = wallTime(instantOf(Date.now()), this.session.site.timeZone);
    this.last = { words, at, fault, undo };
    this.listeners.call();
  }
}

function pick(from: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}

export const HouseContext = createContext<House | null>(null);

export function useHouse(): House {
  return must(useContext(HouseContext), 'a house around this component');
}

/** Every document of a kind, by id; renders again when one changes. */
export function useAll<K extends DocumentKind>(kind: K): ReadonlyMap<string, BodyOf<K>> {
  const { feed } = useHouse();
  return useSyncExternalStore(feed.documents.subscribe, () => feed.documents.of(kind));
}

/** The site's settings; null until they have come. */
export function useSettings(): Settings | null {
  return useAll('settings').get('site') ?? null;
}
