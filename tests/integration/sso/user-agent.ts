/** What a browser does at a provider: follows where it is led, keeps its cookies, and chooses an account. */
export class UserAgent {
  readonly #cookies = new Map<string, string>();

  async #ask(address: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(address, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      body: form && new URLSearchParams(form),
      headers: { cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ') },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  /** Logs in as `subject` (none: cancels) and stops where the provider leads back to the portal: that address. */
  async logIn(address: string, subject: string): Promise<URL> {
    let next = address;
    for (let steps = 0; steps < 12; steps += 1) {
      const isChoice = new URL(next).pathname.startsWith('/kies/');
      const response = await this.#ask(next, isChoice ? { account: subject } : undefined);
      const location = response.headers.get('location');
      if (!location) throw new Error(`${next} answered ${response.status}: ${await response.text()}`);
      const target = new URL(location, next);
      if (target.pathname.startsWith('/api/sso/')) return target;
      next = target.href;
    }
    throw new Error('The provider leads around in circles.');
  }
}
