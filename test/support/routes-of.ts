import type { App } from '../../services/api/app';

export type Route = { method: string; url: string };

/**
 * Every route but those for whatever is left, as the router itself prints its tree: a branch holds what follows on the one
 * above.
 */
export function routesOf(app: Pick<App, 'printRoutes'>): Route[] {
  const branches: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', text = '', methods = ''] = /^((?:│ {3}| {4})*)[├└]── (\S*)(?: \((.*)\))?$/.exec(line) ?? [];
      const depth = indent.length / 4;
      branches.splice(depth, branches.length, text);
      const url = branches.join('');
      return methods === '' || url.endsWith('*') ? [] : methods.split(', ').map((method) => ({ method, url }));
    });
}
