import type { OwnFile } from '../../../schemas/api/own-file';
import { html, type Html } from '../task/html';

type Language = 'en' | 'nb';

const words = {
  en: {
    title: 'My file',
    of: (name: string, day: string) => `${name}, as it stood on ${day}`,
    release: 'Release',
    plan: 'My plan',
    agreements: 'What I agreed to',
    told: 'Who was told',
    looks: 'Who looked',
    yes: 'yes',
    no: 'no',
    none: 'Nothing.',
    withheld:
      'A part of this file is kept back for a time, as the law allows. You may complain to the data protection authority, or ask it to look for you.',
    rights:
      'You may say that something is wrong, ask that it is put right, or contest it. You are answered in a month.',
  },
  nb: {
    title: 'Min mappe',
    of: (name: string, day: string) => `${name}, slik den sto ${day}`,
    release: 'Løslatelse',
    plan: 'Min plan',
    agreements: 'Det jeg har samtykket til',
    told: 'Hvem som har fått vite noe',
    looks: 'Hvem som har sett i mappen',
    yes: 'ja',
    no: 'nei',
    none: 'Ingenting.',
    withheld:
      'En del av mappen holdes tilbake en tid, slik loven åpner for. Du kan klage til Datatilsynet, eller be det se etter for deg.',
    rights: 'Du kan si fra om at noe er feil, be om at det rettes, eller bestride det. Du får svar innen en måned.',
  },
} as const;

/** The file on paper: plain headings and lists, nothing that runs. */
export const printed = (file: OwnFile, language: Language): string =>
  `<!doctype html>${
    html`<html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>${words[language].title}</title>
        <link rel="stylesheet" href="/task/page.css" />
      </head>
      <body>
        <main>${bodyOf(file, words[language])}</main>
      </body>
    </html>`.html
  }`;

function bodyOf(file: OwnFile, said: (typeof words)[Language]): Html {
  const { plan, told, looks, agreements, withheld } = file;
  const planned = plan?.map(({ title, purpose, agency, status, due }) =>
    lineOf(title, purpose, agency, status, due && day(due)),
  );
  const agreed = agreements.map(({ to, given }) => `${to}: ${given ? said.yes : said.no}`);
  const tellings = told?.map(({ at, agency, what, legalBasis }) => lineOf(day(at), agency, what, legalBasis));
  const seen = looks?.map(({ at, agency, role, purpose }) => lineOf(day(at), agency, role, purpose));
  return html`<h1>${said.title}</h1>
    <p>${said.of(file.name ?? file.pathwayId, day(file.at))}</p>
    <p>${said.release}: ${file.release ?? '–'}</p>
    ${part(said.plan, planned, said.none)} ${part(said.agreements, agreed, said.none)}
    ${part(said.told, tellings, said.none)} ${part(said.looks, seen, said.none)}
    ${withheld.length === 0 ? [] : html`<p>${said.withheld}</p>`}
    <p>${said.rights}</p>`;
}

const lineOf = (...parts: (string | undefined)[]): string => parts.filter((one) => one !== undefined).join(' · ');
const day = (at: string): string => at.slice(0, 10);

/** A part that is kept back has no heading either. */
function part(title: string, lines: string[] | undefined, none: string): Html | Html[] {
  if (lines === undefined) return [];
  const listed =
    lines.length === 0
      ? html`<p>${none}</p>`
      : html`<ul>
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>`;
  return html`<h2>${title}</h2>
    ${listed}`;
}
