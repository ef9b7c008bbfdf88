import type { Plugin } from 'vite';

/** The part of zod that writes JSON Schema: a fifth of it, and only the host's OpenAPI document needs it. */
const WRITERS = /\/zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$/;

const EXPORTED = /^export (?:const|function) (\w+)/gm;

/** Leaves the writing of JSON Schema out of pages: what would write one says so instead. */
export function leanZod(): Plugin {
  return {
    name: 'lean-zod',
    enforce: 'pre',
    transform(code, id) {
      if (!WRITERS.test(id)) return null;
      const names = [...code.matchAll(EXPORTED)].map((found) => found[1]);
      const refuse = `const refuse = () => { throw new Error('Pages write no JSON Schema.'); };`;
      return {
        code: [refuse, ...names.map((name) => `export const ${name} = refuse;`)].join('\n'),
        map: null,
      };
    },
  };
}
