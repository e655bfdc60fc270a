-- What stands; earlier revisions follow from it.
insert into tenant.decision_revision
       (tenant_id, decision_id, revision, title, category, context, options, decision, consequences, critique,
        review_by, by_id, at, reason)
select :tenant, d.id, d.revision, d.title, d.category, given.context, given.options, given.decision,
       given.consequences, given.critique, d.review_by, d.opened_by, d.opened_at + interval '20 days', ''
  from unnest(cast(:contexts as text[]), cast(:options as text[]), cast(:decisions as text[]),
              cast(:consequences as text[]), cast(:critiques as text[]))
         with ordinality as given (context, options, decision, consequences, critique, place)
  join tenant.decision d on d.tenant_id = :tenant and d.number = :from + given.place - 1;
