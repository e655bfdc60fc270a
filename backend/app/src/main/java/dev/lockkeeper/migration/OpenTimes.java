package dev.lockkeeper.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a migration could start in production, by the steps that it took; those that production told of aside. */
final class OpenTimes {

    private static final Set<MigrationStatus> OPEN = Set.of(MigrationStatus.APPROVED, MigrationStatus.SCHEDULED);

    private final List<TimelineEntry> steps;

    /** @param steps oldest first */
    OpenTimes(List<TimelineEntry> steps) {
        this.steps =
                steps.stream().filter(step -> !step.to().isToldByProduction()).toList();
    }

    /** That moment where the gate was open then, or the one at which it opened shortly after; nothing where it was closed. */
    Optional<Instant> from(Instant at, Duration tolerance) {
        return isOpen(at)
                ? Optional.of(at)
                : steps.stream()
                        .filter(step -> OPEN.contains(step.to()))
                        .map(TimelineEntry::at)
                        .filter(opened -> opened.isAfter(at) && !opened.isAfter(at.plus(tolerance)))
                        .findFirst();
    }

    /** As above, the latest such moment: what was changed shortly before is what ran where the clock is behind. */
    Optional<Instant> latest(Instant at, Duration tolerance) {
        var latest = at.plus(tolerance);
        return isOpen(latest) ? Optional.of(latest) : from(at, tolerance);
    }

    private boolean isOpen(Instant at) {
        TimelineEntry last = null;
        for (var step : steps) {
            last = step.at().isAfter(at) ? last : step;
        }
        return isOpen(last);
    }

    private static boolean isOpen(@Nullable TimelineEntry step) {
        return step != null && OPEN.contains(step.to());
    }
}
