create index concurrently line_comment_draft on tenant.line_comment (tenant_id, migration_id, author_id) where draft;
