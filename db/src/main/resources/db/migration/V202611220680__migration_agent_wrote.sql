-- Whether an agent wrote one of its revisions, be it opened by a person or not: the policy asks more of that.
alter table tenant.migration add column agent_wrote boolean not null default false;
