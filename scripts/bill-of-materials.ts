import { execFileSync } from 'node:child_process';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly properties: readonly { readonly name: string }[];
}

export interface BillOfMaterials {
  readonly bomFormat: 'CycloneDX';
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

const isDevelopment = ({ properties }: Component) =>
  properties.some(({ name }) => name === 'cdx:npm:package:development');

/**
 * The packages in the product, for inventories: npm's own list (CycloneDX), without those used only for development.
 * npm 11's `--omit dev` would also leave out preact and everything else that a development tool has as a peer
 * dependency.
 */
export function billOfMaterials(): BillOfMaterials {
  const text = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const whole = JSON.parse(text) as BillOfMaterials;
  const components = whole.components.filter((component) => !isDevelopment(component));
  const { component } = whole.metadata;
  const kept = new Set([component, ...components].map((one) => one['bom-ref']));
  return {
    ...whole,
    // npm uses the folder's name.
    metadata: { ...whole.metadata, component: { ...component, name: 'dendrite' } },
    components,
    dependencies: whole.dependencies
      .filter(({ ref }) => kept.has(ref))
      .map(({ dependsOn = [], ...one }) => ({ ...one, dependsOn: dependsOn.filter((ref) => kept.has(ref)) })),
  };
}
