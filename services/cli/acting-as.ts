import type { Surroundings } from './addresses';
import { refusal } from './refusal';

/** Who acts: told with the command or once in the environment. @throws refusal where nobody is named */
export function actingAs(told: string | undefined, env: Surroundings['env']): string {
  const who = told ?? env['THROUGHGATE_AS'];
  if (who !== undefined && who !== '') return who;
  throw refusal('nobody-acts', 'Say who acts: --as <who>, or set THROUGHGATE_AS.');
}
