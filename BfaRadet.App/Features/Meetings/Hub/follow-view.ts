// What the hub sends: see FollowView.cs. Dates are ISO 8601, clock times "15:30:00", ids Guids.
export interface FollowView {
  meeting: string;
  councilName: string;
  title: string;
  date: string;
  startsAt: string;
  endsAt: string;
  place: string;
  state: 'Preparing' | 'Shared' | 'InSession' | 'Closed' | 'Cancelled';
  closedAt: string | null;
  pausedSince: string | null;
  backAt: string | null;
  current: FollowItem | null;
  quorum: { present: number; seats: number; needed: number; isMet: boolean };
  here: number;
  called: number;
  latest: FollowDecision[];
  order: FollowLine[];
  showsMinutes: boolean;
  at: string;
  version: number;
}

export interface FollowItem {
  id: string;
  number: number | null;
  kind: Kind;
  title: string;
  presenter: string;
  slot: Slot;
  plannedMinutes: number | null;
  takenUpAt: string | null;
  spentSeconds: number;
  proposal: string;
  decisions: FollowDecision[];
  vote: FollowVote | null;
  isForACircle: boolean;
  followUp: FollowEarlier | null;
  ranking: FollowRanking | null;
}

export interface FollowRanking {
  id: string;
  closed: boolean;
  counted: string;
  lines: string[];
}

export interface FollowEarlier {
  number: string;
  text: string;
  responsible: string;
  counted: string;
  settled: string[];
}

export interface FollowVote {
  id: string;
  form: 'Open' | 'Closed';
  yes: string;
  no: string;
  voted: number;
  voters: number;
  ended: boolean;
  count: { yes: number; no: number; abstain: number };
  outcome: 'Yes' | 'No' | 'Undecided';
  castingVote: 'Yes' | 'No' | null;
}

export interface FollowDecision {
  id: string;
  number: string;
  item: string;
  text: string;
  recordedAt: string;
}

export interface FollowLine {
  id: string;
  number: number | null;
  kind: Kind;
  title: string;
  slot: Slot;
  state: 'Coming' | 'Current' | 'Done';
}

export interface Slot {
  from: string;
  to: string;
}

export type Kind = 'Formality' | 'Information' | 'Decision' | 'Discussion' | 'FollowUp' | 'AnyOtherBusiness' | 'Break';
