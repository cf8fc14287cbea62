import { Scheme } from '../../schemas/identifier';
import type { ApiPorts } from './ports';

/** The newest pathway of whoever has the number, in any scheme; undefined where nobody is known to have it. */
export async function pathwayOfNumber(
  number: string,
  { views, tokens }: Pick<ApiPorts, 'views' | 'tokens'>,
): Promise<string | undefined> {
  const candidates = Scheme.options.map((scheme) => tokens.tokenOf(scheme, number));
  const found = await views.pathwaysOf(candidates);
  return candidates.flatMap((token) => found.get(token) ?? [])[0];
}
