import { useWords } from '../words/use-words';

/** The page's name where the browser and a screen reader look for it. */
export function Titled({ page }: { page: string }) {
  const { say } = useWords();
  return <title>{say('app.titled', { page })}</title>;
}
