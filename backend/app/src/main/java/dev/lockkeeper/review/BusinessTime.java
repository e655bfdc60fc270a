package dev.lockkeeper.review;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.rotation.BusinessHours;
import dev.lockkeeper.rotation.Holidays;
import dev.lockkeeper.rotation.Rotation;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.rotation.Rotations;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much of a time was working time, for rooms that measure. */
@Component
@Transactional(readOnly = true)
public class BusinessTime {

    /** A time that a migration spent. */
    public record Stretch(UUID migration, Instant from, Instant to) {}

    private final TermsBook book;
    private final Rotations rotations;
    private final Holidays holidays;
    private final JdbcClient jdbc;

    BusinessTime(TermsBook book, Rotations rotations, Holidays holidays, JdbcClient jdbc) {
        this.book = book;
        this.rotations = rotations;
        this.holidays = holidays;
        this.jdbc = jdbc;
    }

    /**
     * By the hours, the zone and the holidays of the rotation that was asked first, as they stand; where none was asked, by
     * the usual hours in UTC.
     */
    @ViewersMay
    public Map<UUID, Duration> of(Collection<Stretch> stretches) {
        var asked = asked(stretches.stream().map(Stretch::migration).toArray(UUID[]::new));
        var free = holidays.days();
        var hours = hours(free);
        var usual = hours(WorkingHours.USUAL, ZoneOffset.UTC, free);
        var worked = new HashMap<UUID, Duration>();
        for (var stretch : stretches) {
            var rotation = asked.get(stretch.migration());
            var counted = rotation == null ? usual : hours.getOrDefault(rotation, usual);
            worked.put(stretch.migration(), counted.between(stretch.from(), stretch.to()));
        }
        return worked;
    }

    private Map<UUID, UUID> asked(UUID[] migrations) {
        return jdbc
                .sql("""
                        select distinct on (a.migration_id) a.migration_id, a.rotation_id
                          from tenant.assignment a
                         where a.tenant_id = :tenant and a.migration_id = any(:migrations) and a.rotation_id is not null
                         order by a.migration_id, a.number
                        """)
                .param("tenant", TenantContext.required().value())
                .param("migrations", migrations)
                .query((row, n) ->
                        Map.entry(row.getObject("migration_id", UUID.class), row.getObject("rotation_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<UUID, BusinessHours> hours(Set<LocalDate> free) {
        var terms = book.all();
        return rotations.list().stream()
                .collect(Collectors.toMap(rotation -> rotation.id().value(), rotation -> hours(rotation, terms, free)));
    }

    private static BusinessHours hours(Rotation rotation, Map<RotationId, Terms> terms, Set<LocalDate> free) {
        var own = terms.getOrDefault(rotation.id(), Terms.USUAL);
        return hours(own.hours(), rotation.cadence().zone(), free);
    }

    private static BusinessHours hours(WorkingHours hours, ZoneId zone, Set<LocalDate> free) {
        return new BusinessHours(hours.days(), hours.opens(), hours.closes(), zone, free);
    }
}
