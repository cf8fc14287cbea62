import { DatePicker, useDatepicker } from '@navikt/ds-react/DatePicker';
import { useTranslation } from 'react-i18next';
import { writtenDay } from '../words/written-day';

type Props = { label: string; past?: true; anyDay?: true; error: string | undefined; onChange: (day: string) => void };

/** A day from today on, with `past` up to today, or with `anyDay` any, typed or picked; an empty text while there is none. */
export function DayField({ label, past, anyDay, error, onChange }: Props) {
  const { i18n } = useTranslation();
  const { datepickerProps, inputProps } = useDatepicker({
    locale: i18n.language === 'nb' ? 'nb' : 'en',
    ...(anyDay === true ? {} : past === true ? { toDate: new Date() } : { fromDate: new Date() }),
    onDateChange: (date) => onChange(date === undefined ? '' : writtenDay(date)),
  });
  return (
    <DatePicker {...datepickerProps}>
      <DatePicker.Input {...inputProps} label={label} size="small" error={error} />
    </DatePicker>
  );
}
