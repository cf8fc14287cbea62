import { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

/** What is wrong with a field in the words of the project, wherever a schema says nothing of its own. */
z.config({ customError: (issue) => (issue.input === undefined ? 'is missing' : (ofKind(issue) ?? ofSize(issue))) });

function ofKind(issue: Issue): string | undefined {
  if (issue.code === 'invalid_type') return `must be ${kinds[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `is none of: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'unrecognized_keys') return `holds what is not known here: ${issue.keys.join(', ')}`;
  return issue.code === 'invalid_format' ? 'is not in the form it must have' : undefined;
}

function ofSize(issue: Issue): string | undefined {
  if (issue.code === 'too_small') return `must be at least ${issue.minimum}${counted[issue.origin] ?? ''}`;
  return issue.code === 'too_big' ? `must be at most ${issue.maximum}${counted[issue.origin] ?? ''}` : undefined;
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

const counted: Record<string, string> = { string: ' characters long', array: ' long' };
