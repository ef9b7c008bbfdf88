import { useCallback, useMemo, useState } from 'react';
import { LostPanel } from '../board/lost-panel.tsx';
import { useViewport } from '../board/use-board.ts';
import { useKeys } from '../keys/use-keys.ts';
import type { KeyAction } from '../keys/keymap.ts';
import type { Order } from '#shared/orders/order.ts';
import { stepped, TEXT_SIZES } from '../store/preferences.ts';
import { useLinkView, usePreferences, useScreen } from '../store/use-screen.ts';
import { Wall } from '../wall/wall.tsx';
import { AlarmBand, useKitchenState } from './alarm-band.tsx';
import { ExpoContext, type ExpoKit } from './expo-context.ts';
import { ExpoHead } from './expo-head.tsx';
import { pressExpoKey, turned } from './expo-keys.ts';
import { expoLayout, type ExpoLayout } from './expo-layout.ts';
import { ExpoSheets, type ExpoSheet } from './expo-sheets.tsx';
import { ExpoStrip } from './expo-strip.tsx';
import { Matrix } from './matrix.tsx';
import { atThePass, goneOut } from './pass.ts';
import { PassPanel } from './pass-panel.tsx';
import { expoRows } from './rows.ts';
import { useReadyAt } from './use-ready-at.ts';
import { useCooks, useExpoAlarms, useExpoDeeds, useNames, useOrders } from './use-expo.ts';
import { say } from '../words/say.ts';

/** The pass: every order with what each station still has of it, and what is ready. */
export function ExpoPage() {
  const cooks = useCooks();
  const layout = useLayout(cooks.length);
  const orders = useOrders();
  const [sheet, setSheet] = useState<ExpoSheet>(null);
  const state = useKitchenState();
  const askWhy = useCallback((order: Order) => setSheet({ refuse: order }), []);
  const openOrder = useCallback((order: Order) => setSheet({ order: order.id }), []);
  const kit = useExpoDeeds(useNames(layout.waitsWidth), askWhy, openOrder);
  const rows = useMemo(() => expoRows(orders), [orders]);
  const ready = useMemo(() => atThePass(orders), [orders]);
  const out = useMemo(() => goneOut(orders), [orders]);
  const pages = Math.max(1, Math.ceil(rows.length / layout.size));
  const { page, zero, press } = useExpoKeys({ ready, kit, pages, setSheet });
  useExpoAlarms();
  const from = page * layout.size;
  const inSight = rows.slice(from, from + layout.size);
  const elsewhere = rows.filter((row) => !inSight.includes(row));
  return (
    <ExpoContext value={kit}>
      <Wall geometry={layout.geometry}>
        <ExpoHead rows={rows} ready={ready} onTitle={() => setSheet('screen')} wide={!layout.stacked} />
        <AlarmBand orders={orders} state={state} onOpen={() => setSheet('health')} />
        <main className={`expo ${layout.stacked ? 'expo-stacked' : ''}`}>
          <Matrix rows={inSight} cooks={cooks} layout={layout} total={rows.length} />
          <Aside ready={ready} layout={layout} />
        </main>
        <ExpoStrip
          elsewhere={elsewhere}
          out={out.length}
          ready={ready.length}
          zero={zero}
          press={press}
          layout={layout}
        />
        <ExpoSheets sheet={sheet} {...{ out, orders, state }} close={() => setSheet(null)} />
      </Wall>
    </ExpoContext>
  );
}

function useLayout(stations: number): ExpoLayout {
  const viewport = useViewport();
  const { textSize } = usePreferences();
  return useMemo(() => expoLayout(viewport, textSize, stations), [viewport, textSize, stations]);
}

interface ExpoKeysOn {
  readonly ready: readonly Order[];
  readonly kit: ExpoKit;
  readonly pages: number;
  readonly setSheet: (change: (before: ExpoSheet) => ExpoSheet) => void;
}

function useExpoKeys({ ready, kit, pages, setSheet }: ExpoKeysOn) {
  const { preferences, notices } = useScreen();
  const [page, setPage] = useState(0);
  const [zero, setZero] = useState(false);
  const late = useCallback(() => notices.say('', say('keyTooLate')), [notices]);
  const readyAt = useReadyAt(ready, late);
  const at = Math.min(page, pages - 1);
  const press = useCallback(
    (action: KeyAction, seen?: string | null) =>
      pressExpoKey(action, {
        ready: seen === undefined ? ready : readyAt(seen),
        late,
        step: kit.step,
        turn: (to) => setPage(turned(at, pages, to)),
        zero: setZero,
        toggle: (sheet) => setSheet((before) => (before === sheet ? null : sheet)),
        close: () => setSheet(() => null),
        resize: (by) => preferences.set({ textSize: stepped(TEXT_SIZES, preferences.state().textSize, by) }),
      }),
    [ready, readyAt, late, kit, at, pages, setSheet, preferences],
  );
  useKeys(press);
  return { page: at, zero, press };
}

function Aside({ ready, layout }: { readonly ready: readonly Order[]; readonly layout: ExpoLayout }) {
  const { state } = useLinkView();
  const lost = state === 'lost' && !layout.stacked;
  return (
    <div className="pass-side">
      {lost && <LostPanel title={say('expo')} station="expo" />}
      <PassPanel ready={ready} height={layout.passHeight - (lost ? 420 : 0)} columns={layout.passColumns} />
    </div>
  );
}
