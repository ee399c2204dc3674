import { execFileSync } from 'node:child_process';

/** The parts of a CycloneDX document that are looked at. */
interface Bill {
  readonly metadata: { readonly component: object };
  readonly components: readonly {
    readonly 'bom-ref': string;
    readonly properties?: readonly { readonly name: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

// What is shipped is what the lock file says, whatever is installed just here.
const NPM = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'];
const OF_TOOLS = 'cdx:npm:package:development';

/**
 * Prints what a server is made of, as CycloneDX. `npm sbom --omit=dev` would leave out what a tool needs too;
 * what nothing but tools needs is marked in the whole bill.
 */
function main(): void {
  // The document is some hundreds of kB.
  const options = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  const bill: Bill = JSON.parse(execFileSync('npm', NPM, options));
  const shipped = bill.components.filter(
    ({ properties = [] }) => !properties.some(({ name }) => name === OF_TOOLS),
  );
  const refs = new Set(shipped.map((component) => component['bom-ref']));
  const ofTools = new Set(bill.components.map((component) => component['bom-ref'])).difference(refs);
  const dependencies = bill.dependencies
    .filter(({ ref }) => !ofTools.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((to) => !ofTools.has(to)) }));
  // Not by the name of the folder that it stands in.
  const metadata = { ...bill.metadata, component: { ...bill.metadata.component, name: 'newsgraph' } };
  console.log(JSON.stringify({ ...bill, metadata, components: shipped, dependencies }, undefined, 2));
}

main();
