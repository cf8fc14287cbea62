import type { Offset } from '../calendar/offset';
import type { Anchor, StepDefinition } from '../profiles/step-definition';

const anchors: Record<Anchor, string> = {
  admission: 'admission',
  'handover-start': 'handover start',
  handover: 'handover date',
  release: 'release',
  released: 'the day of release',
  expiry: 'the end of supervision',
  call: 'the day it was called for',
};

const units: [keyof Offset, string, string][] = [
  ['months', 'month', 'months'],
  ['weeks', 'week', 'weeks'],
  ['days', 'day', 'days'],
  ['workingDays', 'working day', 'working days'],
];

/** The rule behind a due date in words: "4 weeks before release". */
export function dueRuleText({ due }: StepDefinition): string {
  const parts = units.flatMap(([unit, one, many]) => {
    const n = due.offset[unit] ?? 0;
    return n === 0 ? [] : [`${Math.abs(n)} ${Math.abs(n) === 1 ? one : many} ${n < 0 ? 'before' : 'after'}`];
  });
  const anchor = anchors[due.anchor];
  const day = parts.length === 0 ? `on ${anchor}` : `${parts.join(', ')} ${anchor}`;
  return due.at === undefined ? day : `${day}, by ${due.at}`;
}
