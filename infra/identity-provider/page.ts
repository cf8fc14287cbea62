import type { Member } from '../../schemas/api/register';

const words: Record<string, string> = {
  'probation-officer': 'probation officer',
  'responsible-prison-officer': 'responsible prison officer',
  'contact-officer': 'contact officer',
  'case-coordinator': 'case coordinator',
  supervisor: 'supervisor',
  'community-worker': 'community worker',
};

/** Who is there: a button for each made-up member, and no password, for none of them exists. */
export const page = (members: readonly Member[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Who is there? – made-up officers</title><link rel="icon" href="data:,"></head>
<body><main><h1>Who is there?</h1>
<p>These officers are made up. Choose one to sign in to Throughgate on this machine; a service that uses it for real signs in at its own provider.</p>
<form method="post"><ul>${members.map(button).join('')}</ul></form></main></body></html>`;

const button = ({ id, name, roles: [role], agency }: Member): string =>
  `<li><button name="member" value="${id}">${name}</button> ${words[role ?? ''] ?? ''}, ${agency}</li>`;
