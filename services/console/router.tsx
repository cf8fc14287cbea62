import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  useRouterState,
} from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { ProblemAnswer } from './api/ask';
import { sessionQuery } from './api/queries';
import { type CaseloadView, readView } from './caseload/view';
import { HomePage } from './caseload/home-page';
import { Frame } from './frame/frame';
import { ProblemBox } from './frame/problem-box';
import { NotFoundPage } from './frame/not-found-page';
import { SignedInAgainPage, SignInPage } from './frame/sign-in-page';

const PathwayPage = lazyRouteComponent(() => import('./pathway/pathway-page'), 'PathwayPage');
const StepPage = lazyRouteComponent(() => import('./step/step-page'), 'StepPage');
const DatesPage = lazyRouteComponent(() => import('./dates/dates-page'), 'DatesPage');
const DecidePage = lazyRouteComponent(() => import('./decide/decide-page'), 'DecidePage');
const ObservePage = lazyRouteComponent(() => import('./observe/observe-page'), 'ObservePage');
const NoticesPage = lazyRouteComponent(() => import('./notices/notices-page'), 'NoticesPage');
const PlanPage = lazyRouteComponent(() => import('./plan/plan-page'), 'PlanPage');
const InspectorPage = lazyRouteComponent(() => import('./inspector/inspector-page'), 'InspectorPage');
const WorkflowListPage = lazyRouteComponent(() => import('./workflow-list/workflow-list-page'), 'WorkflowListPage');
const MyWorkPage = lazyRouteComponent(() => import('./my-work/my-work-page'), 'MyWorkPage');
const SearchPage = lazyRouteComponent(() => import('./search/search-page'), 'SearchPage');
const SetAsidePage = lazyRouteComponent(() => import('./set-aside/set-aside-page'), 'SetAsidePage');
const AgenciesPage = lazyRouteComponent(() => import('./agencies/agencies-page'), 'AgenciesPage');
const AccessPage = lazyRouteComponent(() => import('./access/access-page'), 'AccessPage');
const AuditPage = lazyRouteComponent(() => import('./audit/audit-page'), 'AuditPage');
const MyPlanPage = lazyRouteComponent(() => import('./my-plan/my-plan-page'), 'MyPlanPage');
const ReportsPage = lazyRouteComponent(() => import('./reports/reports-page'), 'ReportsPage');
const HelpPage = lazyRouteComponent(() => import('./help/help-page'), 'HelpPage');

/** Pages that ask nobody who they are. */
const open = ['/signed-out', '/signed-in'];

/** Whoever is not signed in sees the way to it, and comes to the page they asked for. */
function Root() {
  const { href, pathname } = useRouterState({ select: ({ location }) => location });
  const { error, data, isLoading } = useQuery({ ...sessionQuery(), enabled: !open.includes(pathname) });
  const nobody = data === undefined && error instanceof ProblemAnswer && error.problem.status === 401;
  if (isLoading) return <Frame>{null}</Frame>;
  return <Frame>{nobody && !open.includes(pathname) ? <SignInPage to={href} /> : <Outlet />}</Frame>;
}

const root = createRootRoute({ component: Root, notFoundComponent: NotFoundPage });

const home = createRoute({ getParentRoute: () => root, path: '/', validateSearch: readView, component: Home });
function Home() {
  const navigate = home.useNavigate();
  const view = home.useSearch({ select: readView });
  const show = (search: CaseloadView) => void navigate({ to: '/', search, resetScroll: false });
  return <HomePage view={view} onView={show} />;
}

const pathway = createRoute({ getParentRoute: () => root, path: '/pathways/$pathwayId', component: Pathway });
function Pathway() {
  const pathwayId = pathway.useParams({ select: (params: { pathwayId: string }) => params.pathwayId });
  return <PathwayPage key={pathwayId} pathwayId={pathwayId} />;
}

const inspector = createRoute({ getParentRoute: () => root, path: '/pathways/$pathwayId/why', component: Inspector });
function Inspector() {
  const pathwayId = inspector.useParams({ select: (params: { pathwayId: string }) => params.pathwayId });
  return <InspectorPage key={pathwayId} pathwayId={pathwayId} />;
}

const step = createRoute({ getParentRoute: () => root, path: '/pathways/$pathwayId/steps/$step', component: Step });
function Step() {
  const place = step.useParams({ select: (params: { pathwayId: string; step: string }) => params });
  return <StepPage key={`${place.pathwayId}/${place.step}`} pathwayId={place.pathwayId} stepKey={place.step} />;
}

const dates = createRoute({ getParentRoute: () => root, path: '/pathways/$pathwayId/dates', component: Dates });
function Dates() {
  const pathwayId = dates.useParams({ select: (params: { pathwayId: string }) => params.pathwayId });
  return <DatesPage key={pathwayId} pathwayId={pathwayId} />;
}

const decide = createRoute({ getParentRoute: () => root, path: '/pathways/$pathwayId/decide', component: Decide });
function Decide() {
  const pathwayId = decide.useParams({ select: (params: { pathwayId: string }) => params.pathwayId });
  return <DecidePage key={pathwayId} pathwayId={pathwayId} />;
}

const observe = createRoute({ getParentRoute: () => root, path: '/pathways/$pathwayId/observe', component: Observe });
function Observe() {
  const pathwayId = observe.useParams({ select: (params: { pathwayId: string }) => params.pathwayId });
  return <ObservePage key={pathwayId} pathwayId={pathwayId} />;
}

const workflows = createRoute({
  getParentRoute: () => root,
  path: '/workflows',
  validateSearch: readView,
  component: Workflows,
});
function Workflows() {
  const navigate = workflows.useNavigate();
  const view = workflows.useSearch({ select: readView });
  const show = (search: CaseloadView) => void navigate({ to: '/workflows', search, resetScroll: false });
  return <WorkflowListPage view={view} onView={show} />;
}

const myWork = createRoute({ getParentRoute: () => root, path: '/my-work', component: MyWorkPage });
const search = createRoute({ getParentRoute: () => root, path: '/search', component: SearchPage });
const setAside = createRoute({ getParentRoute: () => root, path: '/set-aside', component: SetAsidePage });
const agencies = createRoute({ getParentRoute: () => root, path: '/agencies', component: AgenciesPage });
const help = createRoute({ getParentRoute: () => root, path: '/help', component: HelpPage });

const plan = createRoute({ getParentRoute: () => root, path: '/plan', component: PlanPage });

const notices = createRoute({ getParentRoute: () => root, path: '/notices', component: NoticesPage });

const access = createRoute({ getParentRoute: () => root, path: '/access', component: Access });
function Access() {
  return <AccessPage pathwayId="" />;
}

const accessOf = createRoute({ getParentRoute: () => root, path: '/pathways/$pathwayId/access', component: AccessOf });
function AccessOf() {
  const pathwayId = accessOf.useParams({ select: (params: { pathwayId: string }) => params.pathwayId });
  return <AccessPage key={pathwayId} pathwayId={pathwayId} />;
}

const audit = createRoute({ getParentRoute: () => root, path: '/audit', component: AuditPage });

const myPlan = createRoute({ getParentRoute: () => root, path: '/pathways/$pathwayId/my-plan', component: MyPlan });
function MyPlan() {
  const pathwayId = myPlan.useParams({ select: (params: { pathwayId: string }) => params.pathwayId });
  return <MyPlanPage key={pathwayId} pathwayId={pathwayId} />;
}

const reports = createRoute({ getParentRoute: () => root, path: '/reports', component: ReportsPage });

const signedOut = createRoute({
  getParentRoute: () => root,
  path: '/signed-out',
  validateSearch: ({ because }): { because?: 'failed' } => (because === 'failed' ? { because } : {}),
  component: SignedOut,
});
function SignedOut() {
  const { because } = signedOut.useSearch({ select: (search: { because?: 'failed' }) => search });
  return <SignInPage why={because ?? 'signed-out'} />;
}

const signedIn = createRoute({ getParentRoute: () => root, path: '/signed-in', component: SignedInAgainPage });

export const router = createRouter({
  routeTree: root.addChildren([
    ...[home, pathway, inspector, step, dates, decide, observe, myWork, search, workflows, setAside, agencies],
    ...[help, plan, notices, access, accessOf, audit, myPlan, reports, signedOut, signedIn],
  ]),
  defaultErrorComponent: ({ error, reset }) => <ProblemBox error={error} onRetry={reset} />,
  defaultPreload: 'intent',
  scrollRestoration: true,
});
