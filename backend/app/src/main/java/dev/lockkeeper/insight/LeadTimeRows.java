package dev.lockkeeper.insight;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The kept ways of migrations, many at a time. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LeadTimeRows {

    private static final String WRITE = """
            insert into tenant.insight_lead_time
                   (tenant_id, migration_id, number, title, database_id, tier, author_kind, first_review,
                    t0, t1, t2, t3, t4, t5, held_by_reviewer, held_by_author, held_otherwise, rounds)
            values (:tenant, :migration, :number, :title, :database, :tier, :authors, :first,
                    :t0, :t1, :t2, :t3, :t4, :t5, :reviewer, :author, :otherwise, :rounds)
            on conflict (tenant_id, migration_id) do update
               set number = excluded.number, title = excluded.title, database_id = excluded.database_id,
                   tier = excluded.tier, author_kind = excluded.author_kind, first_review = excluded.first_review,
                   t0 = excluded.t0, t1 = excluded.t1, t2 = excluded.t2, t3 = excluded.t3, t4 = excluded.t4,
                   t5 = excluded.t5, held_by_reviewer = excluded.held_by_reviewer,
                   held_by_author = excluded.held_by_author, held_otherwise = excluded.held_otherwise,
                   rounds = excluded.rounds
            """;

    private final NamedParameterJdbcTemplate jdbc;

    LeadTimeRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, KeptLeadTime> of(Collection<UUID> migrations) {
        var given = new MapSqlParameterSource("tenant", TenantContext.required().value())
                .addValue("migrations", migrations.toArray(UUID[]::new));
        return jdbc
                .query(
                        "select * from tenant.insight_lead_time where tenant_id = :tenant and migration_id = any (:migrations)",
                        given,
                        LeadTimeRows::row)
                .stream()
                .collect(toMap(KeptLeadTime::migration, Function.identity()));
    }

    void write(TenantId tenant, Collection<KeptLeadTime> kept) {
        jdbc.batchUpdate(WRITE, kept.stream().map(one -> given(tenant, one)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource given(TenantId tenant, KeptLeadTime one) {
        var time = one.time();
        var held = one.held();
        return new MapSqlParameterSource("tenant", tenant.value())
                .addValue("migration", one.migration())
                .addValue("number", one.number())
                .addValue("title", one.title())
                .addValue("database", one.database())
                .addValue("tier", one.tier().name())
                .addValue("authors", one.byAgent() ? "AGENT" : "HUMAN")
                .addValue("first", stored(one.firstReview()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("t0", stored(time.opened()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("t1", stored(time.submitted()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("t2", stored(time.reviewed()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("t3", stored(time.approved()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("t4", stored(time.started()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("t5", stored(time.succeeded()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("reviewer", held == null ? null : micros(held.byReviewer()), Types.BIGINT)
                .addValue("author", held == null ? null : micros(held.byAuthor()), Types.BIGINT)
                .addValue("otherwise", held == null ? null : micros(held.otherwise()), Types.BIGINT)
                .addValue("rounds", held == null ? null : held.rounds(), Types.INTEGER);
    }

    private static KeptLeadTime row(ResultSet row, int n) throws SQLException {
        return new KeptLeadTime(
                row.getObject("migration_id", UUID.class),
                row.getInt("number"),
                row.getString("title"),
                row.getObject("database_id", UUID.class),
                RiskTier.valueOf(row.getString("tier")),
                row.getString("author_kind").equals("AGENT"),
                instant(row, "first_review"),
                new LeadTime(
                        Objects.requireNonNull(instant(row, "t0")),
                        instant(row, "t1"),
                        instant(row, "t2"),
                        instant(row, "t3"),
                        instant(row, "t4"),
                        instant(row, "t5")),
                held(row));
    }

    static @Nullable Held held(ResultSet row) throws SQLException {
        var rounds = row.getInt("rounds");
        return row.wasNull()
                ? null
                : new Held(
                        length(row, "held_by_reviewer"),
                        length(row, "held_by_author"),
                        length(row, "held_otherwise"),
                        rounds);
    }

    private static Duration length(ResultSet row, String column) throws SQLException {
        return Duration.of(row.getLong(column), ChronoUnit.MICROS);
    }

    /** As exact as PostgreSQL keeps instants. */
    private static long micros(Duration length) {
        return TimeUnit.MICROSECONDS.convert(length);
    }

    private static @Nullable OffsetDateTime stored(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
