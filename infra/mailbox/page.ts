import type { Mail } from './post';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const entry = ({ at, to, source }: Mail): string =>
  `<article><h2>${plain(to.join(', '))}</h2><p>${plain(at)}</p><pre>${plain(source)}</pre></article>`;

/** Every mail as it came, newest first; nothing in it is run. */
export const page = (mails: readonly Mail[]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mailbox</title><h1>Mailbox</h1>${
    mails.length === 0 ? '<p>No mail yet.</p>' : mails.toReversed().map(entry).join('')
  }</html>`;
