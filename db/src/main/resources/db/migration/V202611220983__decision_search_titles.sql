create index concurrently decision_search_titles on tenant.decision_search
  using gin (tenant_id, ts_filter(words, '{a}'), traits) with (fastupdate = off);
