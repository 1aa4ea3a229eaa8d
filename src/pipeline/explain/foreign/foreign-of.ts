/**
 * With the table of the model that the app is built with (scripts/vite/model-folder.ts): a part of its own, since few ask
 * for it.
 */
import type { Net } from '../../net/index';
import { type Foreign, foreignPlaces } from './foreign';
import table from './foreign-table.json' with { type: 'json' };

/** @returns null for the network of a model that has no table */
export const foreignOf = (net: Net, image: Float32Array): Foreign | null =>
  net.spec.sha256 === table.finder ? foreignPlaces(net, image, table) : null;
