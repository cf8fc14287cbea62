import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueries } from './api/query-client';
import { Look } from './frame/look';
import { router } from './router';
import './styles/aksel.css';
import './styles/console.css';
import { startLanguage } from './words/language';

async function start(): Promise<void> {
  const place = document.getElementById('root');
  if (place === null) throw new Error('The page has no place for the console.');
  await startLanguage();
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={createQueries()}>
        <Look>
          <RouterProvider router={router} />
        </Look>
      </QueryClientProvider>
    </StrictMode>,
  );
}

void start();
