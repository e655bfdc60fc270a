-- What filters ask of a decision as it stands stands beside its words, so that one index narrows by both.
alter table tenant.decision_search add column traits text[] not null default '{}';
