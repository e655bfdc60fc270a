create index concurrently decision_title_words on tenant.decision using gin (tenant_id, tenant.search_words(title, ''));
