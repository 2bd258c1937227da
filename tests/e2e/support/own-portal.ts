import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../../scripts/support/free-port';
import { projectPath } from '../../../scripts/support/project';

/** A portal of one test alone, started as `npm start` does, with PostgreSQL and data of its own. */
export class OwnPortal {
  output = '';

  private constructor(
    readonly folder: string,
    readonly port: number,
    readonly command: ChildProcess,
  ) {
    for (const stream of [command.stdout, command.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
  }

  /** Starts it; `settings` are added to those of a demonstration on a free port. */
  static async start(settings: Record<string, string> = {}): Promise<OwnPortal> {
    const folder = mkdtempSync(path.join(tmpdir(), 'bindend-own-portal-'));
    // The account that PostgreSQL runs as must be able to enter a folder that root made.
    chmodSync(folder, 0o755);
    const port = await freePort();
    const args = ['--import', './scripts/support/typescript.mjs', 'tests/support/start-portal.ts', folder];
    const own = { PORT: String(port), HOST: '', DATABASE_URL: '', DEMO: 'true', LOG_LEVEL: 'info' };
    const command = spawn(process.execPath, args, {
      cwd: projectPath(),
      env: { ...process.env, ...own, ...settings, npm_lifecycle_event: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new OwnPortal(folder, port, command);
  }

  /** The status of an address; 0 when nobody answers. */
  async status(address: string): Promise<number> {
    const answer = await fetch(`http://localhost:${this.port}${address}`, {
      signal: AbortSignal.timeout(5_000),
    }).catch(() => null);
    await answer?.text().catch(() => '');
    return answer?.status ?? 0;
  }

  /** The number of the process that serves. */
  get serverPid(): number {
    const lines = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
    // What translates TypeScript is a process of the command too.
    const line = lines
      .split('\n')
      .find(
        (one) => one.includes('server/main.cjs') && Number(one.trim().split(/\s+/)[1]) === this.command.pid,
      );
    if (!line) throw new Error('The portal has no server');
    return Number(line.trim().split(/\s+/)[0]);
  }

  /** The number of PostgreSQL's first process. */
  get databasePid(): number {
    return Number(readFileSync(path.join(this.folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** Waits for the end of the command and returns its exit code. */
  async ended(): Promise<number | null> {
    if (this.command.exitCode === null && this.command.signalCode === null) await once(this.command, 'exit');
    return this.command.exitCode;
  }

  /** Ends all of it and removes its data. */
  async remove(): Promise<void> {
    this.command.kill('SIGTERM');
    await this.ended();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Whether a process still lives. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
