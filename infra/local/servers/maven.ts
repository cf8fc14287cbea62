import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Start } from '../program';
import { runToEnd } from '../tools';

const copyDependencies = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** Copies the artifacts (`group:artifact:version`) and all that they need at run time into the folder. */
export async function copyJars(artifacts: string[], folder: string, start: Start): Promise<void> {
  writeFileSync(join(folder, 'pom.xml'), pom(artifacts));
  await runToEnd(start, {
    name: 'Maven',
    command: 'mvn',
    args: ['-B', '-q', '-ntp', copyDependencies, '-DincludeScope=runtime', `-DoutputDirectory=${folder}`],
    cwd: folder,
    logFile: join(folder, 'maven.log'),
  });
}

function pom(artifacts: string[]): string {
  const dependencies = artifacts.map((artifact) => {
    const [group, name, version] = artifact.split(':');
    return `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`;
  });
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion><groupId>throughgate</groupId><artifactId>jars</artifactId><version>1</version>
<packaging>pom</packaging><dependencies>
${dependencies.join('\n')}
</dependencies></project>
`;
}
