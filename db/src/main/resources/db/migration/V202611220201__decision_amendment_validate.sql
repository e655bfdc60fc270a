alter table tenant.decision validate constraint decision_amendment_waits;
