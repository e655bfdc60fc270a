-- Whether the revision names no table, so that its domain's tables are meant; null where it has not been looked at.
alter table tenant.decision_domain add column alone boolean;
