import * as ts from 'typescript';
import { filesBelow, textOf } from './tree';

/** Every word that an exported type of the domain offers as a choice. */
export function domainWords(): string[] {
  const words = filesBelow('domain', '.ts').flatMap((path) => choicesIn(textOf(path)));
  return [...new Set(words)].toSorted();
}

/** The string literals in a source's exported types, but not those that only name a field or another schema's word. */
export function choicesIn(source: string): string[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2023);
  return file.statements.filter(isExportedType).flatMap((statement) => literalsIn(statement.type));
}

const isExportedType = (statement: ts.Statement): statement is ts.TypeAliasDeclaration =>
  ts.isTypeAliasDeclaration(statement) &&
  statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

function literalsIn(type: ts.TypeNode): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    // Omit<…, 'workingDays'> names a field, and ReportOf<'…'> a word that its schema explains.
    if (ts.isTypeReferenceNode(node) || ts.isIndexedAccessTypeNode(node)) return;
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) found.push(node.literal.text);
    ts.forEachChild(node, visit);
  };
  visit(type);
  return found;
}
