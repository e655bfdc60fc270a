package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberAuthentication;
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
    private static final UUID NOBODY = new UUID(0, 0);

    /**
     * One comment or answer.
     *
     * @param line where it was said
     * @param nowLine where that line stands in the newest revision
     * @param lastLine of those that the suggestion is for
     * @param outdatedIn the revision in which the line changed
     * @param takenIn the revision that took the suggestion over
     */
    record Remark(
            UUID id,
            int revisionNumber,
            @Nullable UUID parent,
            String author,
            String script,
            int line,
            int nowLine,
            @Nullable Integer lastLine,
            String lineText,
            String text,
            @Nullable String suggestion,
            Instant at,
            boolean draft,
            @Nullable Integer outdatedIn,
            @Nullable Integer takenIn,
            @Nullable String resolvedBy) {

        public boolean isOutdated() {
            return outdatedIn != null;
        }

        public UUID thread() {
            return parent == null ? id : parent;
        }

        @Nullable
        Suggested suggested() {
            var lines = lastLine == null ? 1 : lastLine - line + 1;
            return suggestion == null ? null : new Suggested(id, suggestion, lines, isTakeable() && !draft, takenIn);
        }

        /** Whether what it suggests can still be taken over. */
        public boolean isTakeable() {
            return suggestion != null && takenIn == null && outdatedIn == null;
        }
    }

    /** Drafts are their author's. */
    private static final String SELECT = """
            select c.id, r.number, c.parent_id, a.name as author, c.script, c.line, coalesce(c.now_line, c.line) as now_line,
                   c.last_line, c.line_text, c.text, c.suggestion, c.at, c.draft, c.outdated_in, c.taken_in,
                   s.name as resolved_by, c.revision_id
              from tenant.line_comment c
              join tenant.migration_revision r on (r.tenant_id, r.id) = (c.tenant_id, c.revision_id)
              join tenant.member a on (a.tenant_id, a.id) = (c.tenant_id, c.author_id)
              left join tenant.line_comment p on (p.tenant_id, p.id) = (c.tenant_id, c.parent_id)
              left join tenant.member s on (s.tenant_id, s.id) = (c.tenant_id, coalesce(p.resolved_by, c.resolved_by))
             where c.tenant_id = :tenant and (not c.draft or c.author_id = :me)\s""";

    private final JdbcClient jdbc;

    Remarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first, of every revision. */
    List<Remark> ofMigration(UUID migration) {
        return select("and c.migration_id = :id order by c.at, c.id limit " + MOST, migration)
                .query(Remarks::remark)
                .list();
    }

    /** Beside what was said of it, what was said of earlier ones and still stands in the newest. */
    @Override
    public List<LineNote> of(UUID revision) {
        return select("""
                        and c.migration_id = (select x.migration_id from tenant.migration_revision x
                                               where x.tenant_id = :tenant and x.id = :id)
                        and (c.revision_id = :id or c.outdated_in is null and exists (
                               select from tenant.migration m where m.tenant_id = :tenant and m.revision_id = :id
                                  and m.id = c.migration_id))
                        order by c.at, c.id limit\s""" + MOST, revision)
                .query((row, n) -> note(row, revision))
                .list();
    }

    private JdbcClient.StatementSpec select(String condition, UUID id) {
        return jdbc.sql(SELECT + condition)
                .param("tenant", TenantContext.required().value())
                .param(
                        "me",
                        MemberAuthentication.current()
                                .map(me -> me.id().value())
                                .orElse(NOBODY))
                .param("id", id);
    }

    private static LineNote note(ResultSet row, UUID revision) throws SQLException {
        var saidHere = revision.equals(row.getObject("revision_id", UUID.class));
        var remark = remark(row, 0);
        return new LineNote(
                remark.thread(),
                remark.script(),
                saidHere ? remark.line() : remark.nowLine(),
                remark.author(),
                remark.text(),
                remark.at(),
                remark.resolvedBy() != null,
                remark.draft(),
                remark.suggested());
    }

    private static Remark remark(ResultSet row, int number) throws SQLException {
        return new Remark(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("parent_id", UUID.class),
                row.getString("author"),
                row.getString("script"),
                row.getInt("line"),
                row.getInt("now_line"),
                row.getObject("last_line", Integer.class),
                row.getString("line_text"),
                row.getString("text"),
                row.getString("suggestion"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("draft"),
                row.getObject("outdated_in", Integer.class),
                row.getObject("taken_in", Integer.class),
                row.getString("resolved_by"));
    }
}
