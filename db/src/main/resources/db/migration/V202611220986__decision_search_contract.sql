-- The version before the last asked these.
drop function tenant.decision_found(text);
drop function tenant.decision_more(text);
drop function tenant.decision_more(text, uuid[]);
drop function tenant.decision_ranked(text, uuid[]);
