import type { PathwayPage, StepView } from '../../../schemas/api/pathway';
import { places } from '../words/lists';
import type { Words } from '../words/words';

/** Where the pathway stands as plain text, for the reader's own case record; by pseudonym. */
export function caseRecordText(page: PathwayPage, words: Words): string {
  const { say, dates, moment } = words;
  const { personRef, phase, lead, dates: held, steps, updatedAt, seq } = page;
  const day = (on: string | undefined) => (on === undefined ? say('pathway.unknownDate') : dates.day(on));
  const groups = places.flatMap((place) => {
    const own = steps.filter((step) => step.place === place);
    if (own.length === 0) return [];
    return ['', say(`steps.place.${place}`, { count: own.length }), ...own.map((step) => stepLine(step, words))];
  });
  return [
    `${personRef}, ${say(`phase.${phase}`)}`,
    `${say('pathway.lead')}: ${say(`lead.${lead}`)}`,
    `${say('pathway.release')}: ${day(held.releasedOn ?? held.release)}`,
    `${say('pathway.handover')}: ${day(held.handover)}`,
    ...groups,
    '',
    say('pathway.updated', { at: moment(updatedAt), seq }),
  ].join('\n');
}

function stepLine({ key, status, owner, due, contact }: StepView, words: Words): string {
  const { say } = words;
  const whose = say(`agency.${owner}`);
  const dueLine = due === undefined ? whose : say('steps.line', { whose, by: words.due(due) });
  const ring = [contact?.name, contact?.phone].filter((part) => part !== undefined);
  const told = [say(`status.${status}`), dueLine, ...ring];
  return `- ${words.step(key)}: ${told.join(', ')}`;
}
