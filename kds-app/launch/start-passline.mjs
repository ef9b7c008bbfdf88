import { sandboxFlags } from './chromium.mjs';
import { passSignals, startHost } from './host.mjs';
import { ensureInstalled } from './install.mjs';
import { chooseKiosk, openBrowser } from './kiosk.mjs';
import { readStartOptions } from './options.mjs';
import { ensurePages } from './pages.mjs';
import { ROOT, placesIn } from './paths.mjs';

/**
 * Everything from a fresh clone to the ready line, and on until the host ends.
 * @param {string[]} argv
 * @param {{ places?: import('./paths.mjs').Places, choose?: typeof chooseKiosk, build?: (places: import('./paths.mjs').Places) => Promise<void> }} parts
 * @returns {Promise<number>} the host's exit code
 */
export async function startPassline(argv, parts = {}) {
  const { places = placesIn(ROOT), choose = chooseKiosk, build } = parts;
  const options = readStartOptions(argv);
  await ensureInstalled(places);
  await ensurePages(places, build);
  const kiosk = await choose(places, options.kiosk);
  if (kiosk.kind === 'electron') {
    const argv = [...sandboxFlags(), places.root, ...options.hostArguments];
    return passSignals(startHost(kiosk.program, argv));
  }
  const host = startHost(places.node, [places.host, ...options.hostArguments]);
  const exit = passSignals(host);
  const ready = await host.ready;
  const close = ready && kiosk.kind === 'browser' ? openBrowser(kiosk.program, ready) : () => undefined;
  const code = await exit;
  close();
  return code;
}
