package dev.lockkeeper.migration;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Cursor;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Migrations as lists show them, newest first. */
@Repository
@Transactional(readOnly = true)
public class MigrationList {

    private final JdbcClient jdbc;

    MigrationList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ViewersMay
    public Page<MigrationSummary> newestFirst(MigrationFilter filter, Cursor after, int size) {
        var rows = jdbc.sql("""
                        select m.*, d.name as database_name, a.name as author_name
                          from tenant.migration m
                          join tenant.database d on (d.tenant_id, d.id) = (m.tenant_id, m.database_id)
                          join tenant.member a on (a.tenant_id, a.id) = (m.tenant_id, m.author_id)
                         where m.tenant_id = :tenant
                           and (m.opened_at, m.number) < (:at, :number)
                           and (:q::text is null or m.title ilike '%' || :q || '%' or m.jira_issue = upper(:q)
                                or 'm-' || m.number = lower(:q))
                           and (:status::text is null or m.status = :status)
                           and (:tier::text is null or m.tier = :tier)
                           and (:verdict::text is null or m.verdict = :verdict)
                           and (:database::uuid is null or m.database_id = :database)
                           and (:authors::text is null
                                or (:authors = 'AGENT') = (m.author_kind = 'AGENT' or m.agent_wrote))
                         order by m.opened_at desc, m.number desc
                         limit :size + 1
                        """)
                .param("tenant", TenantContext.required().value())
                .param("at", after.at())
                .param("number", after.number())
                .param("q", filter.q() == null || filter.q().isBlank() ? null : escape(filter.q()), Types.VARCHAR)
                .param("status", name(filter.status()), Types.VARCHAR)
                .param("tier", name(filter.tier()), Types.VARCHAR)
                .param("verdict", name(filter.verdict()), Types.VARCHAR)
                .param("database", filter.database(), Types.OTHER)
                .param("authors", name(filter.authors()), Types.VARCHAR)
                .param("size", size)
                .query(MigrationArchive::summary)
                .list();
        return Page.of(rows, size, row -> Cursor.of(row.openedAt(), row.number()));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String escape(String q) {
        return q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
