/** @returns why a server gives no page at an address, for who wants to look at it in a browser; undefined where it does */
export async function whyNoPage(address: string): Promise<string | undefined> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    return `Nothing answers at ${address}.`;
  }
  const text = await response.text();
  if (response.ok) return undefined;
  // What the server itself says there, e.g. that the pages are not built.
  const said = /<h1>(?<said>[^<]+)<\/h1>/.exec(text)?.groups?.['said'] ?? 'There is no page';
  const help = response.status === 503 ? ' Build them with npm run build, then start the server anew.' : '';
  return `${said}: ${address} answers with status ${response.status}.${help}`;
}
