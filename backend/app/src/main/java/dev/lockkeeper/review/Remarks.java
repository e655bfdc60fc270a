package dev.lockkeeper.review;

import dev.lockkeeper.migration.LineNotes;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Line comments as pages show them. */
@Repository
@Transactional(readOnly = true)
class Remarks implements LineNotes {

    private static final int MOST = 2000;

    /** One comment or answer. */
    record Remark(
            UUID id,
            int revisionNumber,
            @Nullable UUID parent,
            String author,
            String script,
            int line,
            String lineText,
            String text,
            Instant at,
            @Nullable String resolvedBy) {}

    private static final String SELECT = """
            select c.id, r.number, c.parent_id, a.name as author, c.script, c.line, c.line_text, c.text, c.at,
                   s.name as resolved_by
              from tenant.line_comment c
              join tenant.migration_revision r on (r.tenant_id, r.id) = (c.tenant_id, c.revision_id)
              join tenant.member a on (a.tenant_id, a.id) = (c.tenant_id, c.author_id)
              left join tenant.line_comment p on (p.tenant_id, p.id) = (c.tenant_id, c.parent_id)
              left join tenant.member s on (s.tenant_id, s.id) = (c.tenant_id, coalesce(p.resolved_by, c.resolved_by))
             where c.tenant_id = :tenant\s""";

    private final JdbcClient jdbc;

    Remarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first, of every revision. */
    List<Remark> ofMigration(UUID migration) {
        return select("and c.migration_id = :id order by c.at, c.id limit " + MOST, migration);
    }

    @Override
    public List<LineNote> of(UUID revision) {
        return select("and c.revision_id = :id order by c.at, c.id limit " + MOST, revision).stream()
                .map(remark -> new LineNote(
                        remark.script(),
                        remark.line(),
                        remark.author(),
                        remark.text(),
                        remark.at(),
                        remark.resolvedBy() != null))
                .toList();
    }

    private List<Remark> select(String condition, UUID id) {
        return jdbc.sql(SELECT + condition)
                .param("tenant", TenantContext.required().value())
                .param("id", id)
                .query(Remarks::remark)
                .list();
    }

    private static Remark remark(ResultSet row, int number) throws SQLException {
        return new Remark(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("parent_id", UUID.class),
                row.getString("author"),
                row.getString("script"),
                row.getInt("line"),
                row.getString("line_text"),
                row.getString("text"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("resolved_by"));
    }
}
