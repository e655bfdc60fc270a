package dev.lockkeeper.review;

import dev.lockkeeper.migration.MigrationTimeline;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.rotation.BusinessHours;
import dev.lockkeeper.rotation.Holidays;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.rotation.Rotations;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Until when reviewers have time, by the terms of the rotation that asks them and the holidays of the tenant. */
@Component
class Deadlines {

    /**
     * How a rotation counts time.
     *
     * @param hours null where nobody is pressed
     */
    record Schedule(Terms terms, @Nullable BusinessHours hours) {}

    private final TermsBook book;
    private final Rotations rotations;
    private final Holidays holidays;
    private final MigrationTimeline timeline;

    Deadlines(TermsBook book, Rotations rotations, Holidays holidays, MigrationTimeline timeline) {
        this.book = book;
        this.rotations = rotations;
        this.holidays = holidays;
        this.timeline = timeline;
    }

    /** For a migration of that tier; no time passes while it is somebody else's turn. */
    Due due(Schedule schedule, UUID migration, RiskTier tier, Instant from) {
        var hours = schedule.hours();
        return hours == null
                ? Due.never(from)
                : Due.of(schedule.terms().limit(tier), hours, from, timeline.turns(migration));
    }

    Schedule of(@Nullable RotationId rotation) {
        var terms = book.of(rotation);
        return new Schedule(terms, rotation == null || !terms.hasLimits() ? null : hours(terms, rotation));
    }

    private BusinessHours hours(Terms terms, RotationId rotation) {
        var hours = terms.hours();
        var zone = rotations.get(rotation).cadence().zone();
        return new BusinessHours(hours.days(), hours.opens(), hours.closes(), zone, holidays.days());
    }
}
