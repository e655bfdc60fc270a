package dev.lockkeeper.insight.upkeep;

import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far the current tenant's check and rebuild have come. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class UpkeepBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    UpkeepBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Upkeep> read() {
        return read("");
    }

    /** For whoever takes it a step on: one at a time. */
    Optional<Upkeep> take() {
        return read(" for update");
    }

    /** @param of how many rows there are */
    void beginRebuild(String table, long of) {
        sql("""
                insert into tenant.insight_upkeep
                       (tenant_id, formula, check_table, check_after, check_done, wrong,
                        rebuild_table, rebuild_after, rebuild_done, rebuild_of, rebuild_asked)
                values (:tenant, 0, :table, :first, 0, 0, :table, :first, 0, :of, :now)
                on conflict (tenant_id) do update
                   set rebuild_table = excluded.rebuild_table, rebuild_after = excluded.rebuild_after,
                       rebuild_done = 0, rebuild_of = excluded.rebuild_of, rebuild_asked = excluded.rebuild_asked
                """)
                .param("table", table)
                .param("first", Walk.BEFORE_ALL)
                .param("of", of)
                .update();
    }

    void rebuild(Walk walk) {
        sql("""
                update tenant.insight_upkeep
                   set rebuild_table = :table, rebuild_after = :after, rebuild_done = :done
                 where tenant_id = :tenant
                """)
                .param("table", walk.table())
                .param("after", walk.after())
                .param("done", walk.done())
                .update();
    }

    /** What was found wrong before has been made right, and is looked at from the first row on. */
    void endRebuild(int formula, Walk check) {
        sql("""
                update tenant.insight_upkeep
                   set formula = :formula, rebuild_table = null, rebuilt_at = :now, wrong = 0, wrong_example = null,
                       wrong_at = null, check_table = :table, check_after = :after, check_done = :done
                 where tenant_id = :tenant
                """)
                .param("formula", formula)
                .param("table", check.table())
                .param("after", check.after())
                .param("done", check.done())
                .update();
    }

    void check(Walk walk) {
        sql("""
                update tenant.insight_upkeep set check_table = :table, check_after = :after, check_done = :done
                 where tenant_id = :tenant
                """)
                .param("table", walk.table())
                .param("after", walk.after())
                .param("done", walk.done())
                .update();
    }

    void pass(long rows) {
        sql("update tenant.insight_upkeep set passed_at = :now, passed = :rows where tenant_id = :tenant")
                .param("rows", rows)
                .update();
    }

    void alarm(int rows, String example) {
        sql("""
                update tenant.insight_upkeep
                   set wrong = wrong + :rows, wrong_example = coalesce(wrong_example, :example), wrong_at = :now
                 where tenant_id = :tenant
                """).param("rows", rows).param("example", example).update();
    }

    private Optional<Upkeep> read(String how) {
        return sql("select * from tenant.insight_upkeep where tenant_id = :tenant" + how)
                .query(UpkeepBook::upkeep)
                .optional();
    }

    private static Upkeep upkeep(ResultSet row, int n) throws SQLException {
        var rebuild = row.getString("rebuild_table");
        return new Upkeep(
                row.getInt("formula"),
                walk(row, "check", Objects.requireNonNull(row.getString("check_table"))),
                instant(row, "passed_at"),
                row.getLong("passed"),
                row.getLong("wrong"),
                row.getString("wrong_example"),
                instant(row, "wrong_at"),
                rebuild == null ? null : walk(row, "rebuild", rebuild),
                row.getLong("rebuild_of"),
                instant(row, "rebuilt_at"));
    }

    private static Walk walk(ResultSet row, String what, String table) throws SQLException {
        return new Walk(table, row.getObject(what + "_after", UUID.class), row.getLong(what + "_done"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text)
                .param("tenant", TenantContext.required().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }
}
