const VALUED = ['--port', '--data'];
const FLAGS = ['--sample', '--empty', '--no-agent'];

/**
 * What the host is given of the shell's own arguments: the rest (the app's path, switches for Chromium that a
 * desktop adds) is not for it.
 */
export function hostArguments(argv: readonly string[]): string[] {
  return argv.flatMap((argument, at) => {
    if (FLAGS.includes(argument)) return [argument];
    const value = argv[at + 1];
    return VALUED.includes(argument) && value !== undefined ? [argument, value] : [];
  });
}
