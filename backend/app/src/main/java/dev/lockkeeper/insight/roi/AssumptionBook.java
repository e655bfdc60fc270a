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
import java.util.EnumMap;
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

    /** A version without its figures. */
    public record Edition(UUID id, int version, String currency, String note, Assumptions.Making made) {}

    private final JdbcClient jdbc;

    AssumptionBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Assumptions> current() {
        return editions(1).stream()
                .findFirst()
                .map(edition -> new Assumptions(
                        edition.version(), edition.currency(), ranges(edition.id()), edition.note(), edition.made()));
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
        return sql("""
                select a.id, a.version, a.currency, a.note, a.made_at, m.name
                  from tenant.roi_assumptions a
                  left join tenant.member m on (m.tenant_id, m.id) = (a.tenant_id, a.made_by)
                 where a.tenant_id = :tenant order by a.version desc limit :most
                """).param("most", most).query(AssumptionBook::edition).list();
    }

    private Map<Driver, Range> ranges(UUID assumptions) {
        var ranges = new EnumMap<Driver, Range>(Driver.class);
        sql("""
                select driver, low, base, high from tenant.roi_assumption
                 where tenant_id = :tenant and assumptions_id = :assumptions
                """).param("assumptions", assumptions).query(row -> {
            ranges.put(Driver.valueOf(row.getString("driver")), range(row));
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
                        by, row.getObject("made_at", OffsetDateTime.class).toInstant()));
    }

    private JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text).param("tenant", TenantContext.required().value());
    }
}
