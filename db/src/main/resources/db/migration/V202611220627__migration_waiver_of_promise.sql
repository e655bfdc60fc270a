create index concurrently waiver_of_promise on tenant.waiver (tenant_id, obligation_id) where obligation_id is not null;
