/** The process's own figures and its checks, in the text form that Prometheus reads. */
export function metricsText(service: string, { checks }: { checks: Record<string, boolean> }): string {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  const figures: [string, string, number][] = [
    ['process_cpu_seconds_total', '', (user + system) / 1e6],
    ['process_resident_memory_bytes', '', rss],
    ['nodejs_heap_size_used_bytes', '', heapUsed],
    ['process_uptime_seconds', '', process.uptime()],
    ...Object.entries(checks).map(([name, fit]): [string, string, number] => [
      'throughgate_check',
      `,check="${name}"`,
      fit ? 1 : 0,
    ]),
  ];
  return figures.map(([name, labels, value]) => `${name}{service="${service}"${labels}} ${value}\n`).join('');
}
