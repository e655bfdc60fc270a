create index concurrently decision_due on tenant.decision (tenant_id, review_by, number)
  where status = 'ACCEPTED' and review_by is not null;
