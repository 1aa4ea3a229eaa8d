/** Starts the ways in which other pages can send requests to this one. Loaded once the page can be used. */
import { startEmbedding } from './embedding';
import { startHost } from './host';

export function startApi(): void {
  startHost();
  startEmbedding();
}
