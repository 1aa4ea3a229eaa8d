export { exponential, sigmoid } from './exponential';
export type { NetOutput } from './output';
export { loadNet, type Net } from './load';
export { runMirrored, runNet } from './run';
export type { NetSpec } from './spec';
