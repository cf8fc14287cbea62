import { leftToPerson } from '../../milestones/named-person';

export const milestones = leftToPerson('2026-11-23');
