import type { Mail, TextMessage } from './post';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const entry = ({ at, to, source }: Mail): string =>
  `<article><h2>${plain(to.join(', '))}</h2><p>${plain(at)}</p><pre>${plain(source)}</pre></article>`;

const line = ({ at, to, text }: TextMessage): string => `<li>${plain(at)} ${plain(to)}: ${plain(text)}</li>`;

/** Every text message and mail as it came, newest first; nothing in it is run. */
export const page = (mails: readonly Mail[], texts: readonly TextMessage[]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mailbox</title><h1>Mailbox</h1>${
    texts.length === 0 ? '' : `<h2>Text messages</h2><ul>${texts.toReversed().map(line).join('')}</ul>`
  }${mails.length === 0 ? '<p>No mail yet.</p>' : mails.toReversed().map(entry).join('')}</html>`;
