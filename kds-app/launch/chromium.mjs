import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PATHS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/**
 * Where a Chromium may be on this kind of machine, best first.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function chromiumCandidates(platform, env) {
  const named = env.PASSLINE_CHROMIUM ? [env.PASSLINE_CHROMIUM] : [];
  if (platform === 'darwin') {
    const homes = ['/Applications', join(env.HOME ?? '/', 'Applications')];
    return [
      ...named,
      ...MAC_APPS.flatMap((app) => homes.map((at) => `${at}/${app}.app/Contents/MacOS/${app}`)),
    ];
  }
  if (platform === 'win32') {
    const homes = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (at) => at !== undefined,
    );
    return [...named, ...WINDOWS_PATHS.flatMap((path) => homes.map((at) => join(at, path)))];
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...named, ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))];
}

/** The first installed Chromium or Chrome, or undefined. `PASSLINE_CHROMIUM` names one outright. */
export function findChromium(platform = process.platform, env = process.env) {
  return chromiumCandidates(platform, env).find((path) => existsSync(path));
}

/** What Chromium needs to run as root, as it does in containers; its own sandbox refuses there. */
export function sandboxFlags() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
