import type { Instant } from '../../../schemas/time';
import { html, type Html } from '../task/html';
import { latin } from './latin';
import type { Line, MyPlan } from './my-plan';
import type { PlanWords } from './plan-words';
import { bg } from './words-bg';
import { en } from './words-en';
import { nb } from './words-nb';
import { sl } from './words-sl';
import { sr } from './words-sr';

/** `sr-Latn`: the same Serbian in Latin letters. */
export const planLanguages = ['en', 'nb', 'bg', 'sl', 'sr', 'sr-Latn'] as const;
export type PlanLanguage = (typeof planLanguages)[number];

/** What is said of the plan in one language: a text with its gaps filled, and days as they are written there. */
function sayer(language: PlanLanguage) {
  const words = { en, nb, bg, sl, sr, 'sr-Latn': sr }[language];
  const isLatin = language === 'sr-Latn';
  const locale = isLatin ? 'sr-Latn-RS' : words.locale;
  const written = isLatin ? latin : (text: string): string => text;
  const say = (text: string, ...gaps: string[]): string =>
    gaps.reduce((filled, gap) => filled.replace('{}', gap), written(text));
  const dayIn = (at: string, timeZone: string): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone }).format(Date.parse(at));
  const count = (n: number): string => {
    const form = new Intl.PluralRules(locale).select(n) as keyof PlanWords['days'];
    return say(words.days[form] ?? words.days.other, String(n));
  };
  return { words, say, dayIn, count };
}

type Sayer = ReturnType<typeof sayer>;

/** The plan on paper, and on a page of its own the card for the day of release. Nothing in it runs. */
export function planPage(plan: MyPlan, language: PlanLanguage): string {
  const saying = sayer(language);
  const { words, say } = saying;
  return `<!doctype html>${
    html`<html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${say(words.title)}</title>
        <link rel="stylesheet" href="/task/page.css" />
      </head>
      <body>
        <main>${head(plan, saying)} ${lists(plan, saying)} ${phones(plan, saying)} ${card(plan, saying)}</main>
      </body>
    </html>`.html
  }`;
}

function head(plan: MyPlan, { words, say, dayIn, count }: Sayer): Html {
  const { name, at, zone, release } = plan;
  const left = release !== undefined && !release.isOver && release.daysLeft > 0 ? ` ${count(release.daysLeft)}` : '';
  return html`<h1>${say(words.title)}</h1>
    <p>${say(words.asOf, name, dayIn(at, zone))}</p>
    <p role="status">${say(words.mayChange)}</p>
    ${words.notReviewed === undefined ? [] : html`<p role="status">${say(words.notReviewed)}</p>`}
    <p><strong>${releaseLine(plan, { words, say, dayIn, count })}</strong>${left}</p>`;
}

/** A day has no zone. */
function releaseLine({ release }: MyPlan, { words, say, dayIn }: Sayer): string {
  if (release === undefined) return say(words.noDate);
  return say(release.isOver ? words.released : words.release, dayIn(release.day, 'UTC'));
}

function lists({ lists: held, zone }: MyPlan, { words, say, dayIn }: Sayer): Html {
  if (held === undefined) return html`<p>${say(words.withheld)}</p>`;
  const line = ({ step, by }: Line): Html => {
    const until = by === undefined ? '' : `, ${say(words.by, dayIn(lastMoment(by), zone))}`;
    return html`<li>${say(words.steps[step])}${until}</li>`;
  };
  return html`${(['now', 'later', 'done'] as const).map(
      (name) =>
        html`<h2>${say(words[name])}</h2>
          ${
            held[name].length === 0
              ? html`<p>${say(words.nothing)}</p>`
              : html`<ul>
                  ${held[name].map(line)}
                </ul>`
          }`,
    )}
    <p>${say(words.wrong)}</p>`;
}

/** What is due at midnight is due by the day before. */
const lastMoment = (at: Instant): Instant => new Date(Date.parse(at) - 1).toISOString();

function phones({ phones: known }: MyPlan, { words, say }: Sayer): Html {
  const listed = known.map(
    ({ whose, numbers }) =>
      html`<dt>${say(words[whose])}</dt>
        <dd>${numbers.join(', ')}</dd>`,
  );
  return html`<h2>${say(words.ring)}</h2>
    ${known.length === 0 ? html`<p>${say(words.noPhone)}</p>` : html`<dl>${listed}</dl>`}`;
}

/** To be carried on the day itself. */
function card(plan: MyPlan, saying: Sayer): Html {
  const { words, say, dayIn } = saying;
  if (plan.release?.isOver === true) return html`<p>${say(words.printed, dayIn(plan.at, plan.zone))}</p>`;
  return html`<section class="card">
    <h2>${say(words.card)}</h2>
    <p>${plan.name}</p>
    <p><strong>${releaseLine(plan, saying)}</strong></p>
    ${plan.lists === undefined ? [] : stands(plan, saying)}
    <p>${say(words.lost)}</p>
    ${phones(plan, saying)}
    <p>${say(words.printed, dayIn(plan.at, plan.zone))}</p>
  </section>`;
}

/** The two things a first night and a first day hang on. */
const stands = ({ hasBed, hasMeeting }: MyPlan, { words, say }: Sayer): Html =>
  html`<p>${say(hasBed ? words.sleep.known : words.sleep.unknown)}</p>
    <p>${say(hasMeeting ? words.firstMeeting.known : words.firstMeeting.unknown)}</p>`;
