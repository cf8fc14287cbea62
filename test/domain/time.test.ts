import { Instant, LocalDate } from '../../schemas/time';

it.each(['0000-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])(
  'a day that stands for none, %s, is no day to count from',
  (day) => {
    expect(LocalDate.safeParse(day).success).toBe(false);
    expect(Instant.safeParse(`${day}T00:00:00.000Z`).success).toBe(false);
  },
);

it.each(['1900-01-01', '2024-02-29', '2199-12-31'])('the day %s is one', (day) =>
  expect(LocalDate.parse(day)).toBe(day),
);
