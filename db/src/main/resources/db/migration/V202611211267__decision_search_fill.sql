-- What was written before there was a search. On its own, so that nobody waits for it.
insert into tenant.decision_search (tenant_id, decision_id, number, words)
select d.tenant_id, d.id, d.number,
       tenant.search_words(d.title, concat_ws(E'\n', r.context, r.options, r.decision, r.consequences, r.critique))
  from tenant.decision d
  join tenant.decision_revision r on (r.tenant_id, r.decision_id, r.revision) = (d.tenant_id, d.id, d.revision);
