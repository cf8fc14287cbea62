import ical, { ICalAttendeeRole, ICalCalendarMethod } from 'ical-generator';
import type { StepKey } from '../../schemas/step';
import type { Instant, LocalDate } from '../../schemas/time';

/** Steps in which people meet: whoever is asked of one gets its day for their calendar. */
const meetings: readonly StepKey[] = [
  ...(['handover-meeting', 'mentor-start', 'first-appointment-set', 'first-contact', 'mentor-contact'] as const),
  ...(['day-7-review', 'day-28-review'] as const),
];

export const isMeeting = (step: StepKey): boolean => meetings.includes(step);

type Invited = { notice: string; at: Instant; day: LocalDate; from: string; to: string; summary: string };

/**
 * The day by which people are to meet, as an invitation (iCalendar, method REQUEST) for the whole day. It says of nobody
 * whom they meet; sent again it is the same entry.
 */
export function invitationOf({ notice, at, day, from, to, summary }: Invited): string {
  const calendar = ical({
    method: ICalCalendarMethod.REQUEST,
    prodId: { company: 'throughgate', product: 'notifier' },
  });
  const event = calendar.createEvent({
    id: `${notice.replace(/[^\w-]/g, '.')}@throughgate`,
    start: new Date(`${day}T00:00:00.000Z`),
    allDay: true,
    stamp: new Date(at),
    summary,
    organizer: { name: 'Throughgate', email: from },
  });
  event.createAttendee({ email: to, role: ICalAttendeeRole.REQ, rsvp: true });
  return calendar.toString();
}
