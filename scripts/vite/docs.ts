import type { Plugin } from 'vite';
import { documentSite } from '../docs';

/** The documents beside the app, under docs/. They tell of the shipped model: an app of another one goes without. */
export function documentPages(): Plugin {
  return {
    name: 'dendrite:docs',
    apply: 'build',
    generateBundle() {
      if (process.env.DENDRITE_MODEL !== undefined) return;
      for (const [fileName, source] of documentSite().files)
        this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
