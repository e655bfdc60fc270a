package dev.lockkeeper.jobs;

import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's errands. Every change locks the errand's row first, so requests and completions take turns. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Errands {

    private final JdbcClient jdbc;
    private final Clock clock;

    Errands(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Answers when it may be done: at once, unless the other system wants to be left alone for a while. */
    Instant want(String chore, String target) {
        return jdbc.sql("""
                        insert into tenant.errand as e (tenant_id, chore, target, wanted, asked_at, next_at)
                        values (:tenant, :chore, :target, 1, :now, :now)
                        on conflict (tenant_id, chore, target) do update
                          set wanted = e.wanted + 1, asked_at = excluded.asked_at,
                              next_at = greatest(excluded.next_at, e.held_until), dead_at = null, failures = 0
                        returning next_at
                        """)
                .params(key(chore, target))
                .param("now", now())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Whoever asks for it before then waits until then. */
    void hold(Errand errand, Instant until) {
        jdbc.sql("""
                        update tenant.errand set held_until = :until
                         where tenant_id = :tenant and chore = :chore and target = :target
                        """)
                .params(key(errand.chore(), errand.target()))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Errand> lock(String chore, String target) {
        return find(chore, target, "for update");
    }

    Optional<Errand> find(String chore, String target) {
        return find(chore, target, "");
    }

    void succeeded(Errand errand, long reached) {
        jdbc.sql("""
                        update tenant.errand
                           set done = :reached, failures = 0, last_error = null, next_at = null, done_at = :now, dead_at = null
                         where tenant_id = :tenant and chore = :chore and target = :target
                        """)
                .params(key(errand.chore(), errand.target()))
                .param("reached", reached)
                .param("now", now())
                .update();
    }

    void failed(Errand errand, int failures, String error, @Nullable Instant nextAt) {
        jdbc.sql("""
                        update tenant.errand
                           set failures = :failures, last_error = :error, next_at = :next,
                               dead_at = case when :dead then :now::timestamptz end
                         where tenant_id = :tenant and chore = :chore and target = :target
                        """)
                .params(key(errand.chore(), errand.target()))
                .param("failures", failures)
                .param("error", kept(error))
                .param(
                        "next",
                        nextAt == null ? null : nextAt.atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("dead", nextAt == null)
                .param("now", now())
                .update();
    }

    /** As much of it as is kept. */
    static String kept(String error) {
        return error.substring(0, Math.min(error.length(), 500));
    }

    /** Oldest request first: what has not been done, dead ones included. */
    List<Errand> unfinished(int limit) {
        return jdbc.sql("select * from tenant.errand where tenant_id = :tenant and done < wanted"
                        + " order by asked_at, chore, target limit :limit")
                .param("tenant", TenantContext.required().value())
                .param("limit", limit)
                .query(Errands::errand)
                .list();
    }

    /** The same of some chores alone, those after this place, and of all but one of them only what has failed. */
    List<Errand> unfinished(Collection<String> chores, String always, ErrandPlace after, int limit) {
        return jdbc.sql("""
                        select * from tenant.errand
                         where tenant_id = :tenant and done < wanted and chore in (:chores)
                           and (chore = :always or failures > 0 or dead_at is not null)
                           and (asked_at, chore, target) > (:at, :chore, :target)
                         order by asked_at, chore, target limit :limit
                        """)
                .param("tenant", TenantContext.required().value())
                .param("chores", chores)
                .param("always", always)
                .param("at", after.askedAt().atOffset(ZoneOffset.UTC))
                .param("chore", after.chore())
                .param("target", after.target())
                .param("limit", limit)
                .query(Errands::errand)
                .list();
    }

    private Optional<Errand> find(String chore, String target, String lock) {
        return jdbc.sql("select * from tenant.errand where tenant_id = :tenant and chore = :chore and target = :target "
                        + lock)
                .params(key(chore, target))
                .query(Errands::errand)
                .optional();
    }

    private static java.util.Map<String, Object> key(String chore, String target) {
        return java.util.Map.of("tenant", TenantContext.required().value(), "chore", chore, "target", target);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Errand errand(ResultSet row, int number) throws SQLException {
        return new Errand(
                row.getString("chore"),
                row.getString("target"),
                row.getLong("wanted"),
                row.getLong("done"),
                row.getInt("failures"),
                row.getString("last_error"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "next_at"),
                instant(row, "done_at"),
                instant(row, "dead_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
