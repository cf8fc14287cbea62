import { useEffect } from 'react';

const invalid = ['input', 'select', 'textarea'].map((kind) => `${kind}[aria-invalid="true"]`).join(', ');

/** Takes the reader to the first field that is wrong, whenever `tried` is another. */
export function useFocusOnFirstError(form: { current: HTMLFormElement | null }, tried: unknown) {
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(`[aria-invalid="true"] input, ${invalid}`)?.focus();
  }, [form, tried]);
}
