import * as ts from 'typescript';

/** Every name that a source file gives to a field: of a type, of a schema, of a piece of data. */
export function fieldNames(source: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = nameOf(node);
    if (name !== undefined) names.push(name);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.tsx', source, ts.ScriptTarget.ES2023));
  return names;
}

function nameOf(node: ts.Node): string | undefined {
  const named = ts.isPropertySignature(node) || ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node);
  if (!named) return undefined;
  return ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) ? node.name.text : undefined;
}

/** `childrenCount`, `children-count` and `CHILDREN_COUNT` all hold the words `children` and `count`. */
export const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
