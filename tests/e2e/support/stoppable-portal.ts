import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { projectPath } from '@/scripts/support/project';

/** A portal that belongs to one test file, with its PostgreSQL: see tests/support/stoppable-portal.ts. */
export type StoppablePortal = {
  address: string;
  ownerUrl: string;
  stopDatabase: () => Promise<void>;
  startDatabase: () => Promise<void>;
  end: () => Promise<void>;
};

/** Starts it from the build that the tests use; about eight seconds. */
export async function startStoppablePortal(): Promise<StoppablePortal> {
  const typescript = pathToFileURL(projectPath('scripts', 'support', 'typescript.mjs')).href;
  const child = spawn(
    process.execPath,
    ['--import', typescript, projectPath('tests', 'support', 'stoppable-portal.ts')],
    { cwd: projectPath(), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  const { address, ownerUrl } = await messageOf<{ address: string; ownerUrl: string }>(child);
  const order = async (what: 'stop' | 'start') => {
    const answer = messageOf<{ code: number }>(child);
    child.send(what);
    const { code } = await answer;
    if (code !== 0) throw new Error(`pg_ctl ${what} ended with ${code}`);
  };
  return {
    address,
    ownerUrl,
    stopDatabase: () => order('stop'),
    startDatabase: () => order('start'),
    end: () => stopped(child),
  };
}

function messageOf<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Message));
    child.once('exit', (code) => reject(new Error(`The portal of this test ended with code ${code}`)));
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
