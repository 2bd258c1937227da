import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { projectPath } from '@/scripts/support/project';

/** A portal that belongs to one test file, with its PostgreSQL: see tests/support/stoppable-portal.ts. */
export type StoppablePortal = {
  address: string;
  ownerUrl: string;
  /** Its AUTH_SECRET */
  secret: string;
  stopDatabase: () => Promise<void>;
  startDatabase: () => Promise<void>;
  /** Stops its processes in their tracks: connections stay, and get no answer. */
  freezeDatabase: () => Promise<void>;
  thawDatabase: () => Promise<void>;
  end: () => Promise<void>;
};

/**
 * Starts it from the build that the tests use; about eight seconds. `lockTimeout` is how long it waits for a lock, in
 * place of what it usually waits.
 */
export async function startStoppablePortal(lockTimeout?: `${number}ms`): Promise<StoppablePortal> {
  const typescript = pathToFileURL(projectPath('scripts', 'support', 'typescript.mjs')).href;
  const child = spawn(
    process.execPath,
    [
      '--import',
      typescript,
      projectPath('tests', 'support', 'stoppable-portal.ts'),
      ...(lockTimeout ? [lockTimeout] : []),
    ],
    { cwd: projectPath(), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  const started = await messageOf<Pick<StoppablePortal, 'address' | 'ownerUrl' | 'secret'>>(child);
  const order = async (what: 'stop' | 'start' | 'freeze' | 'thaw') => {
    const answer = messageOf<{ code: number }>(child);
    child.send(what);
    const { code } = await answer;
    if (code !== 0) throw new Error(`Could not ${what} PostgreSQL: ${code}`);
  };
  return {
    ...started,
    stopDatabase: () => order('stop'),
    startDatabase: () => order('start'),
    freezeDatabase: () => order('freeze'),
    thawDatabase: () => order('thaw'),
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
