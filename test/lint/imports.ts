import { Visitor, parseSync, type ESTree } from 'vite';

/** One import of any form found in a source file: `specifier` is null when it is computed. */
export interface Import {
  readonly specifier: string | null;
  readonly line: number;
}

/** The text of a literal or of a template without holes; null when it is computed. */
function textOf(node: ESTree.Node | null | undefined): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? null;
  }
  return null;
}

/** `require(...)` and `require.resolve(...)`, and `import.meta.resolve(...)`. */
function isRequire({ callee }: ESTree.CallExpression): boolean {
  if (callee.type === 'Identifier') return callee.name === 'require';
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  if (callee.property.name !== 'resolve') return false;
  return (
    callee.object.type === 'MetaProperty' ||
    (callee.object.type === 'Identifier' && callee.object.name === 'require')
  );
}

/** `new URL('./worker.ts', import.meta.url)`: how a program names another of its own modules. */
function isModuleUrl(node: ESTree.NewExpression, text: string | null): boolean {
  if (node.callee.type !== 'Identifier' || node.callee.name !== 'URL') return false;
  return text !== null && /^\.{1,2}\/.*\.[cm]?[jt]sx?$/.test(text);
}

/**
 * Every module that a source file names: static and dynamic imports, re-exports, `import type`, import types,
 * `require`, and module URLs. Throws when the file cannot be parsed.
 */
export function importsOf(file: string, source: string): Import[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? 'cannot be parsed'}`);
  const found: Import[] = [];
  const note = (specifier: string | null, at: number) => {
    found.push({ specifier, line: source.slice(0, at).split('\n').length });
  };
  const noteSource = (node: { source: ESTree.Node | null; start: number }) => {
    if (node.source !== null) note(textOf(node.source), node.start);
  };
  new Visitor({
    ImportDeclaration: noteSource,
    ExportAllDeclaration: noteSource,
    ExportNamedDeclaration: noteSource,
    ImportExpression: noteSource,
    TSImportType: noteSource,
    TSExternalModuleReference: (node) => note(textOf(node.expression), node.start),
    CallExpression: (node) => {
      if (isRequire(node)) note(textOf(node.arguments[0]), node.start);
    },
    NewExpression: (node) => {
      const text = textOf(node.arguments[0]);
      if (isModuleUrl(node, text)) note(text, node.start);
    },
  }).visit(program);
  return found;
}
