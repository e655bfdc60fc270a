-- Records are written seldom and sought often: what waits for a vacuum to be put into the index would be read by each search.
create index concurrently decision_search_sought on tenant.decision_search using gin (tenant_id, words, traits)
  with (fastupdate = off);
