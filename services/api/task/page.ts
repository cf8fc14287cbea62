import type { HandoverContent } from '../../../schemas/api/act';
import { NeedsDomain } from '../../../schemas/needs-domain';
import type { StepView } from '../../../schemas/api/pathway';
import { html, type Html } from './html';
import type { TaskAct } from './task-act';
import { words, type Language } from './words';

/** What is shown of one task once the code was right. */
export type Shown = {
  name?: string;
  title: string;
  purpose: string;
  replyBy?: string;
  /** The day they are to come out, as it stands. */
  release?: string;
  content?: HandoverContent;
  acts: TaskAct[];
  refusals: StepView['refusals'];
};

export const css = `body{font:1.1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:40rem;padding:1.5rem;color:#111;background:#fff}
form{border:1px solid #888;border-radius:.4rem;margin:1rem 0;padding:1rem}
label,legend{display:block;font-weight:600}input[type=text],select,textarea{box-sizing:border-box;font:inherit;margin:.25rem 0 1rem;padding:.5rem;width:100%}
label.box{font-weight:400}button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.25rem}
p[role=status]{border-left:.3rem solid #06c;padding:.5rem 1rem}dt{font-weight:600}dd{margin:0 0 .75rem;white-space:pre-wrap}
.card{border:2px solid #111;margin-top:2rem;padding:1rem 1.5rem}@page{margin:15mm;@bottom-right{content:counter(page) ' / ' counter(pages)}}@media print{.card{break-before:page}}
`;

const page = (language: Language, body: Html): string =>
  `<!doctype html>${
    html`<html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${words[language].title}</title>
        <link rel="stylesheet" href="/task/page.css" />
      </head>
      <body>
        <main>
          <h1>${words[language].title}</h1>
          ${body}
        </main>
      </body>
    </html>`.html
  }`;

/** One sentence, and nothing to do. */
export const messagePage = (language: Language, told: string): string =>
  page(language, html`<p role="status">${told}</p>`);

type Door = { language: Language; address: string; told?: string; codeAsked: boolean };

/** Before the code: nothing of whom it is about. */
export function doorPage({ language, address, told, codeAsked }: Door): string {
  const { intro, sendCode, code, open } = words[language];
  const typing = html`<form method="post" action="${address}/open">
    <label for="code">${code}</label>
    <input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="6" required />
    <button>${open}</button>
  </form>`;
  return page(
    language,
    html`<p>${intro}</p>
      ${told === undefined ? [] : html`<p role="status">${told}</p>`} ${codeAsked ? typing : []}
      <form method="post" action="${address}/code"><button>${sendCode}</button></form>`,
  );
}

type Task = { language: Language; address: string; session: string; shown: Shown; told?: string };

/** After the code: this one task. */
export function taskPage({ language, address, session, shown, told: said }: Task): string {
  const told = words[language];
  const { name, title, purpose, replyBy, release, content, acts } = shown;
  return page(
    language,
    html`${said === undefined ? [] : html`<p role="status">${said}</p>`}
      <dl>
        ${name === undefined ? [] : entry(told.about, name)} ${entry(told.step, `${title}\n${purpose}`)}
        ${release === undefined ? [] : entry(told.release, release)}
        ${replyBy === undefined ? [] : entry(told.replyBy, replyBy)}
      </dl>
      ${content === undefined ? [] : handedOver(content, language)}
      ${acts.length === 0 ? html`<p role="status">${told.nothingToDo}</p>` : []}
      ${acts.map((act) => actForm(act, { language, address, session, shown }))}`,
  );
}

const entry = (term: string, text: string): Html =>
  html`<dt>${term}</dt>
    <dd>${text}</dd>`;

function handedOver(content: HandoverContent, language: Language): Html {
  const told = words[language];
  const lines = (['goals', 'appointments', 'contacts'] as const).map((key) => [key, content[key].join('\n')] as const);
  const texts = (['ownWords', 'whatWorks', 'safety', 'accessibility'] as const).map(
    (key) => [key, content[key]] as const,
  );
  return html`<h2>${told.handedOver}</h2>
    <dl>
      ${NeedsDomain.options.flatMap((domain) => {
        const need = content.needs[domain];
        return need === undefined ? [] : [entry(told.needs[domain], need)];
      })}
      ${[...texts, ...lines].flatMap(([key, text]) => (text === '' ? [] : [entry(told[key], text)]))}
    </dl>`;
}

function actForm(act: TaskAct, { language, address, session, shown }: Task): Html {
  const told = words[language];
  const refuses = act === 'decline' || act === 'return';
  return html`<form method="post" action="${address}/act">
    <input type="hidden" name="session" value="${session}" /><input type="hidden" name="act" value="${act}" />
    ${refuses ? reasonsOf(act, shown, language) : []} ${act === 'return' ? missingOf(language) : []}
    <label for="note-${act}">${told.note}</label>
    <textarea id="note-${act}" name="note" rows="2" maxlength="4000"></textarea>
    <button>${told.acts[act]}</button>
  </form>`;
}

function reasonsOf(act: TaskAct, { refusals }: Shown, language: Language): Html {
  const { reason, reasons, choose } = words[language];
  const choices = refusals.map(({ reason: word }) => html`<option value="${word}">${reasons[word]}</option>`);
  return html`<label for="reason-${act}">${reason}</label
    ><select id="reason-${act}" name="reason" required>
      <option value="">${choose}</option>
      ${choices}
    </select>`;
}

const missingOf = (language: Language): Html =>
  html`<fieldset>
    <legend>${words[language].missing}</legend>
    ${NeedsDomain.options.map(
      (domain) =>
        html`<label class="box"
          ><input type="checkbox" name="missing" value="${domain}" /> ${words[language].needs[domain]}</label
        >`,
    )}
  </fieldset>`;
