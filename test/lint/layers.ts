import { readFileSync, readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, join, posix, relative, sep } from 'node:path';
import { importsOf, type Import } from './imports.ts';
import {
  BANNED_FILES,
  BANNED_FOLDERS,
  COMPOSITION_ROOTS,
  PROJECTS,
  ROOMS,
  VIRTUAL,
  type Room,
} from './rooms.ts';

/** One broken rule: where, and a sentence. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly sentence: string;
}

const SOURCE = /\.[cm]?[jt]sx?$/;
const TEST = /\.(test|spec)\.[cm]?[jt]sx?$/;
const SKIPPED = new Set(['node_modules', 'dist']);

/** Every file under a folder, as paths with `/`, dot-folders and installed packages left out. */
export function filesUnder(root: string, folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(root, path) : [relative(root, path).split(sep).join('/')];
  });
}

const isWithin = (path: string, folder: string) =>
  folder === '' || path === folder || path.startsWith(`${folder}/`);

const holds = (room: Room, file: string) =>
  room.path.endsWith('/*') ? `${dirname(file)}/*` === room.path : isWithin(file, room.path);

/** The room that a file is in: the one with the longest path. */
function roomOf(file: string): Room | undefined {
  return ROOMS.filter((room) => holds(room, file)).toSorted((a, b) => b.path.length - a.path.length)[0];
}

const projectOf = (file: string) => PROJECTS.find((project) => isWithin(file, project));

const isTest = (file: string) => TEST.test(file) || isWithin(file, 'test');

/** Configuration of tools: run by the developer's machine, never shipped. */
const isToolConfig = (file: string) => /(^|\/)[a-z]+\.config\.ts$/.test(file);

/** `#shared/basics/money.ts` -> `shared/basics/money.ts`, by the `imports` of package.json. */
const SUBPATHS: Readonly<Record<string, string>> = {
  '#shared/': 'shared/',
  '#hardware/': 'hardware/',
  '#host/': 'kds-app/host/',
  '#test/': 'test/',
};

/** The repository path that a specifier names, or undefined when it names a package. */
function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
  const prefix = Object.keys(SUBPATHS).find((start) => specifier.startsWith(start));
  return prefix === undefined ? undefined : `${SUBPATHS[prefix] ?? ''}${specifier.slice(prefix.length)}`;
}

const packageOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

function judgePackage(room: Room, file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return `${specifier} is not a name of package.json's imports`;
  if (isTest(file)) return undefined;
  if (isBuiltin(specifier)) return room.node ? undefined : `${room.path} may not import Node's ${specifier}`;
  const name = packageOf(specifier);
  if (room.packages === 'any' || room.packages.includes(name)) return undefined;
  return `${room.path} may not import the package ${name}`;
}

/** What a test may reach beyond its room: its whole project, test/ and the simulated devices. */
function testMayReach(file: string, target: string): boolean {
  const project = projectOf(file) ?? '';
  return isWithin(target, project) || isWithin(target, 'test') || isWithin(target, VIRTUAL.room);
}

function judgeVirtual(file: string, target: string): string | undefined {
  if (!isWithin(target, VIRTUAL.room) || isWithin(file, VIRTUAL.room) || VIRTUAL.doors.includes(file))
    return undefined;
  return `${VIRTUAL.room} is for tests and ${VIRTUAL.doors.join(' and ')} only`;
}

function judgePath(file: string, target: string, specifier: string): string | undefined {
  if (target.startsWith('../')) return `${specifier} leads out of the repository`;
  if (isTest(file) || !specifier.startsWith('.') || projectOf(target) === projectOf(file)) return undefined;
  return `${specifier} leads out of ${projectOf(file) ?? 'its project'}; use the # name`;
}

function judgeTarget(room: Room, file: string, target: string, specifier: string): string | undefined {
  const path = judgePath(file, target, specifier);
  if (path !== undefined) return path;
  if (isTest(file) && testMayReach(file, target)) return undefined;
  if (isTest(target)) return `production code may not import ${target}`;
  const virtual = judgeVirtual(file, target);
  if (virtual !== undefined) return virtual;
  if (COMPOSITION_ROOTS.includes(target)) return `${target} is a composition root: nothing imports it`;
  const allowed = isOwnRoom(room, file, target) || room.rooms.some((folder) => isWithin(target, folder));
  return allowed ? undefined : `${ownFolder(room, file)} may not import ${target}`;
}

/** The folder that is a file's room: the row's, or the folder below it where those are kept apart. */
function ownFolder(room: Room, file: string): string {
  if (room.apart !== true) return room.path;
  return file
    .split('/')
    .slice(0, room.path.split('/').length + 1)
    .join('/');
}

const isOwnRoom = (room: Room, file: string, target: string) =>
  roomOf(target) === room && ownFolder(room, file) === ownFolder(room, target);

function judge(file: string, { specifier }: Import): string | undefined {
  if (specifier === null)
    return isTest(file) || isToolConfig(file) ? undefined : 'an import must be a literal';
  if (isToolConfig(file)) return undefined;
  const room = roomOf(file);
  if (room === undefined) return 'the file is in no room of the table in test/lint/rooms.ts';
  const target = targetOf(file, specifier);
  return target === undefined
    ? judgePackage(room, file, specifier)
    : judgeTarget(room, file, target, specifier);
}

function judgeNames(file: string): Fault[] {
  const folder = file.split('/').find((name) => BANNED_FOLDERS.includes(name));
  const faults: Fault[] = [];
  if (folder !== undefined) faults.push({ file, line: 1, sentence: `a folder may not be named ${folder}` });
  if (BANNED_FILES.test(basename(file)))
    faults.push({ file, line: 1, sentence: 'barrels are banned: name the file for what it holds' });
  return faults;
}

/** Every breach of the table, of the banned names and of the ban on barrels in a tree. */
export function findFaults(root: string): Fault[] {
  return filesUnder(root).flatMap((file) => {
    const names = judgeNames(file);
    if (!SOURCE.test(file)) return names;
    const imports = importsOf(file, readFileSync(join(root, file), 'utf8'));
    const faults = imports.flatMap((one) => {
      const sentence = judge(file, one);
      return sentence === undefined ? [] : [{ file, line: one.line, sentence }];
    });
    return [...names, ...faults];
  });
}
