package dev.lockkeeper.migration;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What guards of decisions have found in the current tenant's migrations, one row a guard and migration. */
@Repository
class GuardHits {

    private static final String PUT = """
            insert into tenant.guard_hit as h
                   (tenant_id, guard_id, migration_id, revision_id, severity, state, findings, script, line, message,
                    found_at, changed_at)
            values (:tenant, :guard, :migration, :revision, :severity, :state, :findings, :script, :line, :message, :at, :at)
            on conflict (tenant_id, guard_id, migration_id) do update
               set revision_id = excluded.revision_id, severity = excluded.severity, state = excluded.state,
                   findings = excluded.findings, script = excluded.script, line = excluded.line,
                   message = excluded.message, changed_at = excluded.changed_at
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    GuardHits(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * As the latest answer says. What a guard has found that is asked no longer, as its record has ended or has it no more,
     * holds nobody up: it is lifted. In migrations that nobody judges any more it stays as it was when they ended.
     *
     * @param before what the answer before it was told, where that was on the same revision
     */
    void note(UUID migration, UUID revision, Assessed assessed, LintReport report, @Nullable AssessmentInputs before) {
        var inputs = assessed.inputs();
        if (inputs == null) {
            return;
        }
        var asked = guards(inputs);
        var hits = GuardHit.in(report);
        var at = Objects.requireNonNullElse(assessed.at(), Instant.EPOCH).atOffset(ZoneOffset.UTC);
        put(migration, revision, hits, at);
        lift(migration, asked, at);
        var changed = changed(inputs, before);
        mend(migration, revision, asked, hits.stream().map(GuardHit::guard).toList(), changed, at);
    }

    private static List<UUID> guards(AssessmentInputs inputs) {
        return inputs.guards().stream().map(Guard::id).map(UUID::fromString).toList();
    }

    /** Those that look elsewhere or for something else than they did, under the same name. */
    private static List<UUID> changed(AssessmentInputs inputs, @Nullable AssessmentInputs before) {
        if (before == null) {
            return List.of();
        }
        var was = before.guards().stream().collect(toMap(Guard::id, guard -> guard, (one, other) -> one));
        var changed = new ArrayList<UUID>();
        for (var guard : inputs.guards()) {
            var old = was.get(guard.id());
            if (old != null && !asksTheSame(guard, old)) {
                changed.add(UUID.fromString(guard.id()));
            }
        }
        return changed;
    }

    private static boolean asksTheSame(Guard one, Guard other) {
        return one.rule().equals(other.rule())
                && one.tables().equals(other.tables())
                && one.except().equals(other.except())
                && one.settings().equals(other.settings());
    }

    /** Many at once, as there may be as many as guards in force. */
    private void put(UUID migration, UUID revision, List<GuardHit> hits, OffsetDateTime at) {
        batches.batchUpdate(
                PUT, hits.stream().map(hit -> row(migration, revision, hit, at)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(UUID migration, UUID revision, GuardHit hit, OffsetDateTime at) {
        return new MapSqlParameterSource("tenant", tenant())
                .addValue("guard", hit.guard())
                .addValue("migration", migration)
                .addValue("revision", revision)
                .addValue("severity", hit.severity().name())
                .addValue("state", hit.waived() ? "WAIVED" : "OPEN")
                .addValue("findings", hit.findings())
                .addValue("script", hit.script())
                .addValue("line", hit.first().line())
                .addValue("message", hit.first().message())
                .addValue("at", at);
    }

    /**
     * By another revision of the migration, or by what is known of it since; only a guard that has changed itself minds it
     * no longer.
     */
    private void mend(
            UUID migration, UUID revision, List<UUID> asked, List<UUID> found, List<UUID> changed, OffsetDateTime at) {
        jdbc.sql("""
                        update tenant.guard_hit
                           set state = case when revision_id = :revision and guard_id = any(:changed)
                                              then 'LIFTED' else 'MENDED' end,
                               revision_id = :revision, changed_at = :at
                         where tenant_id = :tenant and migration_id = :migration
                           and (state = 'OPEN' or (state = 'WAIVED' and (revision_id <> :revision or guard_id = any(:changed))))
                           and guard_id = any(:asked) and guard_id <> all(:found)
                        """)
                .param("tenant", tenant())
                .param("migration", migration)
                .param("revision", revision)
                .param("asked", asked.toArray(UUID[]::new))
                .param("found", found.toArray(UUID[]::new))
                .param("changed", changed.toArray(UUID[]::new))
                .param("at", at)
                .update();
    }

    private void lift(UUID migration, List<UUID> asked, OffsetDateTime at) {
        jdbc.sql("""
                        update tenant.guard_hit set state = 'LIFTED', changed_at = :at
                         where tenant_id = :tenant and migration_id = :migration and state = 'OPEN' and guard_id <> all(:asked)
                        """)
                .param("tenant", tenant())
                .param("migration", migration)
                .param("asked", asked.toArray(UUID[]::new))
                .param("at", at)
                .update();
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
