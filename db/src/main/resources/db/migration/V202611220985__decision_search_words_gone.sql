drop index concurrently if exists tenant.decision_search_words;
