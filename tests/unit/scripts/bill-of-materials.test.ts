import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { billOfMaterials } from '../../../scripts/bill-of-materials';

vi.setConfig({ testTimeout: 60_000 });

it('lists all that ships, by its version, and no tool', () => {
  const { bomFormat, metadata, components, dependencies } = billOfMaterials();
  expect(bomFormat).toBe('CycloneDX');
  expect(metadata.component.name).toBe('dendrite');
  const listed = components.map((component) => component['bom-ref']);
  const own = JSON.parse(readFileSync('package.json', 'utf8'));
  const at = (packages: Record<string, string>) =>
    Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  expect(at(own.dependencies).filter((one) => !listed.includes(one))).toEqual([]);
  expect(at(own.devDependencies).filter((one) => listed.includes(one))).toEqual([]);
  // The dependencies of everything that ships are included, too.
  const named = dependencies.flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn]);
  expect(new Set(named)).toEqual(new Set([metadata.component['bom-ref'], ...listed]));
});
