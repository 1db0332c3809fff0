import { askForKey } from './login.js';

/** What the server refused or could not do; `code`, `detail`, `field` are those of problem+json. */
export class ApiError extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = problem.code ?? null;
    this.field = problem.field ?? null;
  }
}

const TIMEOUT_MS = 15000;

/** Answers the body as JSON (null for 204). A 401 asks for the key and tries once more. */
export async function request(method, path, { body = null, headers = {} } = {}) {
  const response = await send(method, path, body, headers);
  if (response.status !== 401) {
    return read(response);
  }
  await askForKey();
  return read(await send(method, path, body, headers));
}

export const get = (path) => request('GET', path);

export async function binary(path) {
  const response = await send('GET', path, null, {}, 120000);
  if (!response.ok) {
    return read(response);
  }
  return response.arrayBuffer();
}

async function send(method, path, body, headers, timeout = TIMEOUT_MS) {
  const all = { Accept: 'application/json, application/problem+json, audio/wav', ...headers };
  if (body !== null) {
    all['Content-Type'] = 'application/json';
  }
  try {
    return await fetch(path, {
      method,
      headers: all,
      body: body === null ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeout),
    });
  } catch {
    throw new ApiError(0, { code: 'network', detail: 'network' });
  }
}

async function read(response) {
  if (response.status === 204) {
    return null;
  }
  const text = await response.text();
  let content = {};
  try {
    content = text === '' ? null : JSON.parse(text);
  } catch {
    // A proxy's page instead of our JSON: the status says enough.
  }
  if (!response.ok) {
    throw new ApiError(response.status, content ?? {});
  }
  return content;
}
