import type { Plugin } from 'vite';
import { documentSite } from '../docs';

/**
 * The documents next to the app, under docs/. They describe the shipped model, so an app with another model has none.
 */
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
