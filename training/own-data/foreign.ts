/** The table by which the app marks places that look foreign to a model of one's own. */
import { nodeEnvironment } from '../../src/decode/platform/node';
import type { ForeignTable } from '../../src/pipeline/explain/foreign/foreign';
import type { Net } from '../../src/pipeline/net/index';
import { type Prepared, prepare } from '../../src/pipeline/prepare';
import { type Dataset, loadSlice } from '../data/dataset';
import { evenly, fitForeign } from '../experiments/foreign/fit';

/** @param dataset what the network learnt from */
export async function foreignOfData(net: Net, dataset: Dataset): Promise<ForeignTable> {
  const environment = nodeEnvironment();
  const pictures: Pick<Prepared, 'image' | 'mask'>[] = [];
  for (const row of evenly(dataset.rows)) {
    const prepared = prepare(await loadSlice(dataset, row, environment));
    if (prepared) pictures.push({ image: prepared.image, mask: prepared.mask });
  }
  return fitForeign(net, pictures);
}
