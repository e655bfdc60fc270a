package dev.lockkeeper.insight;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.tenancy.TenantContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every baseline that the current tenant has frozen. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class BaselineBook {

    private static final int SHOWN = 10;

    private final JdbcClient jdbc;

    BaselineBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, which is the one that counts. */
    public List<Baseline> newest() {
        return sql("""
                select b.*, m.name as frozen_name
                  from tenant.roi_baseline b
                  left join tenant.member m on (m.tenant_id, m.id) = (b.tenant_id, b.frozen_by)
                 where b.tenant_id = :tenant order by b.frozen_at desc, b.id desc limit :most
                """).param("most", SHOWN).query(BaselineBook::baseline).list();
    }

    /** @param unjudged as {@link Baseline} has it */
    public void add(
            Period period, KeyFigures figures, String note, boolean typed, int unjudged, MemberId by, Instant at) {
        sql("""
                insert into tenant.roi_baseline
                       (tenant_id, id, first_month, last_month, note, typed, executions, flaws, migrations, lead, stages,
                        reviewed, review, failed, finished, restored, restore, intervals, unjudged, frozen_by,
                        frozen_at)
                values (:tenant, :id, :first, :last, :note, :typed, :executions, :flaws, :migrations, :lead, :stages,
                        :reviewed, :review, :failed, :finished, :restored, :restore, :intervals, :unjudged, :by, :at)
                """)
                .param("id", Ids.next())
                .param("first", period.first().atDay(1))
                .param("last", period.last().atDay(1))
                .param("note", note)
                .param("typed", typed)
                .param("executions", figures.executions())
                .param("flaws", figures.flaws())
                .param("migrations", figures.migrations())
                .param("lead", micros(figures.lead()), Types.BIGINT)
                .param("stages", stages(figures.stages()))
                .param("reviewed", figures.reviewed())
                .param("review", micros(figures.review()), Types.BIGINT)
                .param("failed", figures.failed())
                .param("finished", figures.finished())
                .param("restored", figures.restored())
                .param("restore", micros(figures.restore()), Types.BIGINT)
                .param("intervals", FrozenIntervals.of(figures))
                .param("unjudged", unjudged)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable Long[] stages(Map<Stage, Duration> stages) {
        return KeyFigures.PARTS.stream().map(stage -> micros(stages.get(stage))).toArray(Long[]::new);
    }

    private static @Nullable Long micros(@Nullable Duration length) {
        return length == null ? null : TimeUnit.MICROSECONDS.convert(length);
    }

    private static Baseline baseline(ResultSet row, int n) throws SQLException {
        return new Baseline(
                new Period(month(row, "first_month"), month(row, "last_month")),
                figures(row),
                row.getString("note"),
                row.getBoolean("typed"),
                row.getInt("unjudged"),
                row.getString("frozen_name"),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant());
    }

    private static KeyFigures figures(ResultSet row) throws SQLException {
        return new KeyFigures(
                        row.getInt("migrations"),
                        length(row.getObject("lead", Long.class)),
                        stages(row),
                        row.getInt("reviewed"),
                        length(row.getObject("review", Long.class)),
                        row.getInt("failed"),
                        row.getInt("finished"),
                        row.getInt("executions"),
                        row.getInt("flaws"),
                        row.getInt("restored"),
                        length(row.getObject("restore", Long.class)))
                .within(FrozenIntervals.of(row));
    }

    private static Map<Stage, Duration> stages(ResultSet row) throws SQLException {
        var kept = (Long[]) row.getArray("stages").getArray();
        var stages = new EnumMap<Stage, Duration>(Stage.class);
        for (var at = 0; at < kept.length; at++) {
            var length = length(kept[at]);
            if (length != null) {
                stages.put(KeyFigures.PARTS.get(at), length);
            }
        }
        return stages;
    }

    private static @Nullable Duration length(@Nullable Long micros) {
        return micros == null ? null : Duration.of(micros, ChronoUnit.MICROS);
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }

    private JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text).param("tenant", TenantContext.required().value());
    }
}
