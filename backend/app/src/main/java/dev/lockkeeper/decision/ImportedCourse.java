package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionStatus.ACCEPTED;
import static dev.lockkeeper.decision.DecisionStatus.PROPOSED;
import static dev.lockkeeper.decision.DecisionStatus.REJECTED;

import dev.lockkeeper.decision.adr.AdrRecord;
import dev.lockkeeper.decision.adr.AdrStep;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** How an imported record came to stand where it stands: as its file tells, else all on the day that it names. */
final class ImportedCourse {

    private ImportedCourse() {}

    /** Never empty; it ends where the record stands. */
    static List<AdrStep> of(AdrRecord record, String path, Instant now) {
        return isWhole(record, now) ? record.course() : told(record, path, now);
    }

    private static List<AdrStep> told(AdrRecord record, String path, Instant now) {
        var at = record.date() == null ? now : noon(record.date(), now);
        var steps = new ArrayList<AdrStep>();
        steps.add(new AdrStep(PROPOSED, at, path));
        if (record.status() != PROPOSED && record.status() != REJECTED) {
            steps.add(new AdrStep(ACCEPTED, at, path));
        }
        if (record.status() != PROPOSED && record.status() != ACCEPTED) {
            steps.add(new AdrStep(record.status(), at, path));
        }
        return steps;
    }

    /** The same day in nearly every zone. */
    private static Instant noon(LocalDate date, Instant now) {
        var noon = date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return noon.isAfter(now) ? now : noon;
    }

    /** Somebody may have edited the file. */
    private static boolean isWhole(AdrRecord record, Instant now) {
        DecisionStatus from = null;
        var last = Instant.MIN;
        for (var step : record.course()) {
            if (!follows(from, step.to())
                    || step.at().isBefore(last)
                    || step.at().isAfter(now)) {
                return false;
            }
            from = step.to();
            last = step.at();
        }
        return from == record.status();
    }

    private static boolean follows(@org.jspecify.annotations.Nullable DecisionStatus from, DecisionStatus to) {
        if (from == null) {
            return to == PROPOSED;
        }
        return switch (from) {
            case PROPOSED -> to == ACCEPTED || to == REJECTED;
            case ACCEPTED -> to != PROPOSED && to != ACCEPTED && to != REJECTED;
            case REJECTED, DEPRECATED, SUPERSEDED -> false;
        };
    }
}
