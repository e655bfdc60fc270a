create index concurrently decision_search_sought on tenant.decision_search using gin (tenant_id, words, traits);
