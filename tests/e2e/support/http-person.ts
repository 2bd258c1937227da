import { type APIRequestContext, type APIResponse, request } from '@playwright/test';
import { type HTMLElement, parse } from 'node-html-parser';
import { PASSWORD } from './accounts';

/** Chooses what stands in a field of a form; undefined leaves it as the page gave it. */
export type Filler = (name: string, given: string) => string | undefined;

/** Somebody who uses the portal by HTTP alone: opens addresses, and sends the forms that stand there. */
export class HttpPerson {
  private constructor(
    readonly id: string,
    readonly http: APIRequestContext,
  ) {}

  /** Logs in by the form of the log-in page. */
  static async logIn(person: { id: string; email: string }, baseURL: string): Promise<HttpPerson> {
    const http = await request.newContext({ baseURL, extraHTTPHeaders: { origin: new URL(baseURL).origin } });
    const someone = new HttpPerson(person.id, http);
    const [form] = (await someone.formsOn('/nl/inloggen')).filter((one) =>
      one.querySelector('[name=password]'),
    );
    if (!form) throw new Error('The log-in page has no form');
    const fields: Record<string, string> = { email: person.email, password: PASSWORD };
    const answer = await someone.send('/nl/inloggen', form, (name) => fields[name]);
    if (!answer.url().endsWith('/nl/mijn')) throw new Error(`Not logged in: ${answer.url()}`);
    return someone;
  }

  open(path: string): Promise<APIResponse> {
    return this.http.get(path);
  }

  /** The forms in the content of a page; none when it is not there, or not for this person. */
  async formsOn(path: string): Promise<HTMLElement[]> {
    const page = await this.open(path);
    if (!page.headers()['content-type']?.includes('html')) return [];
    return parse(await page.text()).querySelectorAll('main form');
  }

  /** The pages with something to send that links lead this person to, one of each kind. */
  async pagesWithForms(): Promise<string[]> {
    const kindOf = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*');
    const ahead = ['/nl/mijn'];
    const kinds = new Set(ahead);
    const found: string[] = [];
    for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
      const page = parse(await (await this.open(path)).text());
      if (page.querySelector('main form')) found.push(path);
      for (const link of page.querySelectorAll('a[href^="/nl/mijn"]')) {
        const next = link.getAttribute('href')?.split(/[?#]/)[0] ?? '';
        if (!kinds.has(kindOf(next))) ahead.push(next);
        kinds.add(kindOf(next));
      }
    }
    return found;
  }

  /** Sends a form as a browser without script does. */
  send(path: string, form: HTMLElement, fill: Filler): Promise<APIResponse> {
    const fields = Object.fromEntries(
      form.querySelectorAll('input, select, textarea, button').flatMap((control) => {
        const name = control.getAttribute('name');
        if (!name || control.getAttribute('type') === 'file') return [];
        const given = control.getAttribute('value') ?? '';
        return [[name, fill(name, given) ?? given]];
      }),
    );
    const isSearch = form.getAttribute('method')?.toLowerCase() !== 'post';
    const action = form.getAttribute('action');
    const address = action?.startsWith('/') ? action : path;
    return isSearch
      ? this.http.get(address, { params: fields })
      : this.http.post(address, { multipart: fields });
  }

  close(): Promise<void> {
    return this.http.dispose();
  }
}
