package dev.lockkeeper.insight.roi;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.Ids;
import dev.lockkeeper.tenancy.TenantContext;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every version of the current tenant's assumptions. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class AssumptionBook {

    /** Older ones stay, and are in the audit trail. */
    private static final int SHOWN = 20;

    /** A version, with what it said. */
    public record Edition(
            UUID id, int version, String currency, String note, Assumptions.Making made, Map<Driver, Range> ranges) {

        Assumptions assumptions() {
            return new Assumptions(version, currency, ranges, note, made);
        }

        private Edition saying(Map<Driver, Range> ranges) {
            return new Edition(id, version, currency, note, made, ranges);
        }
    }

    private final JdbcClient jdbc;

    AssumptionBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Assumptions> current() {
        return editions(1).stream().findFirst().map(Edition::assumptions);
    }

    /** The newest first. */
    List<Edition> editions() {
        return editions(SHOWN);
    }

    /** @throws Conflict where somebody else has made that version at the same moment */
    void add(int version, String currency, Map<Driver, Range> ranges, String note, MemberId by, Instant at) {
        var id = Ids.next();
        var added = sql("""
                insert into tenant.roi_assumptions (tenant_id, id, version, currency, note, made_by, made_at)
                values (:tenant, :id, :version, :currency, :note, :by, :at)
                on conflict (tenant_id, version) do nothing
                """)
                .param("id", id)
                .param("version", version)
                .param("currency", currency)
                .param("note", note)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw new Conflict();
        }
        ranges.forEach((driver, range) -> add(id, driver, range));
    }

    private void add(UUID assumptions, Driver driver, Range range) {
        sql("""
                insert into tenant.roi_assumption (tenant_id, assumptions_id, driver, low, base, high)
                values (:tenant, :assumptions, :driver, :low, :base, :high)
                """)
                .param("assumptions", assumptions)
                .param("driver", driver.name())
                .param("low", range.low())
                .param("base", range.base())
                .param("high", range.high())
                .update();
    }

    private List<Edition> editions(int most) {
        var editions =
                sql("""
                select a.id, a.version, a.currency, a.note, a.made_at, m.name
                  from tenant.roi_assumptions a
                  left join tenant.member m on (m.tenant_id, m.id) = (a.tenant_id, a.made_by)
                 where a.tenant_id = :tenant order by a.version desc limit :most
                """).param("most", most).query(AssumptionBook::edition).list();
        var said = ranges(editions.stream().map(Edition::id).toList());
        return editions.stream()
                .map(edition -> edition.saying(said.getOrDefault(edition.id(), Map.of())))
                .toList();
    }

    private Map<UUID, Map<Driver, Range>> ranges(Collection<UUID> editions) {
        var ranges = new HashMap<UUID, Map<Driver, Range>>();
        sql("""
                select assumptions_id, driver, low, base, high from tenant.roi_assumption
                 where tenant_id = :tenant and assumptions_id = any (:assumptions)
                """).param("assumptions", editions.toArray(UUID[]::new)).query(row -> {
            ranges.computeIfAbsent(row.getObject("assumptions_id", UUID.class), one -> new EnumMap<>(Driver.class))
                    .put(Driver.valueOf(row.getString("driver")), range(row));
        });
        return ranges;
    }

    private static Range range(ResultSet row) throws SQLException {
        return new Range(number(row, "low"), number(row, "base"), number(row, "high"));
    }

    private static BigDecimal number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, BigDecimal.class);
    }

    private static Edition edition(ResultSet row, int n) throws SQLException {
        @Nullable String by = row.getString("name");
        return new Edition(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("currency"),
                row.getString("note"),
                new Assumptions.Making(
                        by, row.getObject("made_at", OffsetDateTime.class).toInstant()),
                Map.of());
    }

    private JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text).param("tenant", TenantContext.required().value());
    }
}
