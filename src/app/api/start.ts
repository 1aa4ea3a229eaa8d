/** Ways for other pages to ask this one, loaded after the page can be used. */
import { startEmbedding } from './embedding';
import { startHost } from './host';

export function startApi(): void {
  startHost();
  startEmbedding();
}
