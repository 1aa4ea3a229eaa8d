/** With the table of the shipped model: a part of its own, since few ask for it. */
import type { Net } from '../../net/index';
import { type Foreign, foreignPlaces } from './foreign';
import table from './table.json' with { type: 'json' };

/** @returns null for another model's network, whose training images are in no table */
export const foreignOf = (net: Net, image: Float32Array): Foreign | null =>
  net.spec.sha256 === table.finder ? foreignPlaces(net, image, table) : null;
