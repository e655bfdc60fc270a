package dev.lockkeeper.insight;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.Page;
import dev.lockkeeper.execution.Miss;
import dev.lockkeeper.execution.Objectives;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Executions that ended within a period and were judged by an objective, in whatever environment. A domain, a database, a
 * tier and an author do not narrow them: an objective is of an environment.
 */
@Repository
@Transactional(readOnly = true)
public class ObjectiveSamples {

    private static final int BREACHES = 5;

    /** A place in the list, the newest first. */
    private record Place(Instant at, UUID execution) {

        static final Place FIRST = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

        /** Nothing, or nonsense, is the first. */
        static Place parse(@Nullable String text) {
            try {
                var parts = text == null ? new String[0] : text.split("_", 2);
                return parts.length < 2 ? FIRST : new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeParseException | IllegalArgumentException nonsense) {
                return FIRST;
            }
        }
    }

    private static final String ROWS = """
            select j.execution_id, j.ended_at, j.failed, j.duration_missed, j.lock_missed, j.window_missed, j.unmeasured,
                   m.number, m.title, e.name as environment
              from tenant.execution_judgement j
              join tenant.execution_objective o on (o.tenant_id, o.id) = (j.tenant_id, j.objective_id)
              join tenant.execution x on (x.tenant_id, x.id) = (j.tenant_id, j.execution_id)
              join tenant.migration m on (m.tenant_id, m.id) = (x.tenant_id, x.migration_id)
              join tenant.environment e on (e.tenant_id, e.id) = (x.tenant_id, x.environment_id)
             where j.tenant_id = :tenant and j.ended_at >= :from and j.ended_at < :until
               and (:objective::uuid is null or exists (
                     select from tenant.execution_objective s
                      where s.tenant_id = :tenant and s.id = :objective
                        and (s.environment_id, s.kind, s.tier) = (o.environment_id, o.kind, o.tier)))
            """;

    private static final String BY_MONTH = """
            select date_trunc('month', j.ended_at at time zone 'UTC')::date as month,
                   count(*) filter (where missed) as missed,
                   count(*) filter (where not missed and j.unmeasured) as unmeasured,
                   count(*) filter (where not missed and not j.unmeasured) as met
              from tenant.execution_judgement j
             cross join lateral (
                     select j.failed or j.duration_missed or j.lock_missed or j.window_missed as missed) verdict
             where j.tenant_id = :tenant and j.ended_at >= :from and j.ended_at < :until
             group by 1
            """;

    private final JdbcClient jdbc;
    private final Objectives objectives;

    ObjectiveSamples(JdbcClient jdbc, Objectives objectives) {
        this.jdbc = jdbc;
        this.objectives = objectives;
    }

    @ViewersMay
    public ObjectivesKept kept(Selection chosen) {
        var period = chosen.period();
        var counted = months(chosen);
        return new ObjectivesKept(
                objectives.standing(period.from(), period.until()).stream()
                        .map(KeptLine::of)
                        .toList(),
                period.months().stream()
                        .map(month -> counted.getOrDefault(month, new ObjectivesKept.Month(month, 0, 0, 0)))
                        .toList(),
                objectives.breaches(period.from(), period.until()).stream()
                        .limit(BREACHES)
                        .toList());
    }

    /** @param objective all of its environment, kind and tier, whichever limits held when they ran; all there are where null */
    @ViewersMay
    public Page<JudgedRow> in(Selection chosen, @Nullable UUID objective, @Nullable String after, int size) {
        var place = Place.parse(after);
        var rows = chosen.ask(jdbc, ROWS + """
                 and (j.ended_at, j.execution_id) < (:at, :execution)
                 order by j.ended_at desc, j.execution_id desc
                 limit :size + 1
                """)
                .param("objective", objective, Types.OTHER)
                .param("at", place.at().atOffset(ZoneOffset.UTC))
                .param("execution", place.execution())
                .param("size", size)
                .query(ObjectiveSamples::row)
                .list();
        return rows.size() <= size
                ? new Page<>(rows, null)
                : new Page<>(
                        List.copyOf(rows.subList(0, size)), rows.get(size - 1).cursor());
    }

    @ViewersMay
    public int count(Selection chosen, @Nullable UUID objective) {
        return chosen.ask(jdbc, "select count(*) from (" + ROWS + ") sample")
                .param("objective", objective, Types.OTHER)
                .query(Integer.class)
                .single();
    }

    private Map<YearMonth, ObjectivesKept.Month> months(Selection chosen) {
        return chosen
                .ask(jdbc, BY_MONTH)
                .query((row, n) -> new ObjectivesKept.Month(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getInt("met"),
                        row.getInt("missed"),
                        row.getInt("unmeasured")))
                .list()
                .stream()
                .collect(Collectors.toMap(ObjectivesKept.Month::month, month -> month));
    }

    private static JudgedRow row(ResultSet row, int n) throws SQLException {
        return new JudgedRow(
                row.getObject("execution_id", UUID.class),
                row.getInt("number"),
                row.getString("title"),
                row.getString("environment"),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                misses(row),
                row.getBoolean("unmeasured"));
    }

    private static Set<Miss> misses(ResultSet row) throws SQLException {
        var misses = EnumSet.noneOf(Miss.class);
        for (var miss : Miss.values()) {
            if (row.getBoolean(column(miss))) {
                misses.add(miss);
            }
        }
        return misses;
    }

    private static String column(Miss miss) {
        return miss == Miss.FAILED ? "failed" : miss.name().toLowerCase(Locale.ROOT) + "_missed";
    }
}
