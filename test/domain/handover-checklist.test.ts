import { checklistTasks, isChecklistReset, type Standing } from '../../domain/handover/checklist';

const alone = (handoverOffsetDays: number | null): Standing => ({ responsibility: 'CustodyOnly', handoverOffsetDays });
const supported = (handoverOffsetDays: number): Standing => ({ responsibility: 'CustodyWithCom', handoverOffsetDays });
const community = (handoverOffsetDays: number | null): Standing => ({
  responsibility: 'Community',
  handoverOffsetDays,
});

describe('the checklist', () => {
  it('of an enhanced handover has the meeting, unless the handover began after meetings were dropped', () => {
    const tasks = (beforeMeetingCutoff: boolean | null) =>
      checklistTasks({ handoverType: 'enhanced', beforeMeetingCutoff });
    expect(tasks(true)).toEqual(['reviewed_oasys', 'contacted_com', 'attended_handover_meeting']);
    expect(tasks(null)).toEqual(tasks(true));
    expect(tasks(false)).toEqual(['reviewed_oasys', 'contacted_com']);
  });

  it('of any other handover has the contact and the report', () =>
    expect(
      (['standard', null] as const).map((handoverType) => checklistTasks({ handoverType, beforeMeetingCutoff: true })),
    ).toEqual(Array(2).fill(['contacted_com', 'sent_handover_report'])));
});

describe('what was ticked off', () => {
  it.each([
    ['when the community gives responsibility back to the prison alone', community(-3), alone(20)],
    ['when a support that had begun ends', supported(10), alone(90)],
    ['when the date moves out of the window', alone(56), alone(57)],
    ['when the date is lost', alone(20), alone(null)],
  ])('is void %s', (_when, before, after) => expect(isChecklistReset({ before, after })).toBe(true));

  it.each([
    ['over a small shift', alone(20), alone(30)],
    ['while the date stays in the window to its last day', alone(1), alone(56)],
    ['when the handover goes forward', alone(1), community(0)],
    ['when support begins', alone(90), supported(90)],
    ['while the community leads', community(-14), community(-10)],
    ['when the community leads without a date from now on', community(-14), community(null)],
    ['when the date was far off and still is', alone(100), alone(90)],
  ])('is kept %s', (_when, before, after) => expect(isChecklistReset({ before, after })).toBe(false));

  it('goes by the window it is given', () => {
    const moved = { before: alone(8), after: alone(12) };
    expect([10, 12].map((windowDays) => isChecklistReset({ ...moved, windowDays }))).toEqual([true, false]);
  });
});
