export { exponential, sigmoid } from './exponential';
export { loadNet, type Net } from './load';
export type { NetOutput } from './output';
export { runMirrored, runNet } from './run';
export type { NetSpec } from './spec';
