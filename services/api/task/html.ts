/** A piece of a page that is safe to send. */
export type Html = { html: string };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

type Part = string | Html | readonly Html[];

const partOf = (part: Part): string => {
  if (typeof part === 'string') return escaped(part);
  return 'html' in part ? part.html : part.map(({ html: piece }) => piece).join('');
};

/** Whatever is put into the template is text, unless it was made by it. */
export const html = (texts: TemplateStringsArray, ...parts: Part[]): Html => ({
  html: texts.map((text, index) => text + (parts[index] === undefined ? '' : partOf(parts[index]))).join(''),
});
