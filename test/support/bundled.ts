import { build, type Rolldown } from 'vite';
import { ROOT } from './host-process.ts';

/** One module with all that it imports, as a script that a page can import. */
export async function bundled(path: string): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry: path, formats: ['es'], fileName: 'module' } },
  });
  const [bundle] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  return bundle!.output[0].code;
}
