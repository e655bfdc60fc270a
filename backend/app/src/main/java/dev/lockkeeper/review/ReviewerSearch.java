package dev.lockkeeper.review;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.review.AssignmentRows.Load;
import dev.lockkeeper.rotation.Duty;
import dev.lockkeeper.rotation.Rotation;
import dev.lockkeeper.rotation.RotationCalendar;
import dev.lockkeeper.rotation.RotationId;
import dev.lockkeeper.rotation.Rotations;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks through the rotations, by name, for the next reviewer of a migration. */
@Component
class ReviewerSearch {

    /** Whom the search found in which rotation; where nobody, what it saw in the first. */
    record Found(@Nullable RotationId rotation, ReviewerChoice choice) {}

    /**
     * What is searched for.
     *
     * @param declined who has declined this migration
     * @param asked who is asked already, or has decided
     * @param owners who owns a touched domain, where one is wanted
     */
    record Wanted(MigrationSummary migration, Set<MemberId> declined, Set<MemberId> asked, Set<MemberId> owners) {}

    private final Rotations rotations;
    private final RotationCalendar calendar;
    private final AssignmentRows rows;

    ReviewerSearch(Rotations rotations, RotationCalendar calendar, AssignmentRows rows) {
        this.rotations = rotations;
        this.calendar = calendar;
        this.rows = rows;
    }

    Found search(Wanted wanted, Instant now) {
        var loads = rows.loads();
        var seen = new Found(null, new ReviewerChoice(null, List.of()));
        for (var rotation : rotations.list()) {
            var line = line(rotation, calendar.at(rotation.id(), now), wanted, loads);
            var choice = ReviewerChoice.among(
                    line, rotation.strategy(), !wanted.owners().isEmpty());
            if (choice.chosen() != null) {
                return new Found(rotation.id(), choice);
            }
            seen = seen.rotation() == null ? new Found(rotation.id(), choice) : seen;
        }
        return seen;
    }

    /** Those who are there in their order, then the others. */
    private static List<Contender> line(Rotation rotation, Duty duty, Wanted wanted, Map<MemberId, Load> loads) {
        return Stream.concat(duty.candidates().stream(), rotation.members().stream())
                .distinct()
                .map(member -> {
                    var load = loads.getOrDefault(member, Load.NONE);
                    return new Contender(
                            member,
                            wanted.owners().contains(member),
                            member.equals(duty.onDuty()),
                            load.weight(),
                            load.lastAsked(),
                            barred(member, duty, wanted));
                })
                .toList();
    }

    private static @Nullable Outcome barred(MemberId member, Duty duty, Wanted wanted) {
        if (member.equals(wanted.migration().author())) {
            return Outcome.AUTHOR;
        }
        if (member.equals(wanted.migration().answerable())) {
            return Outcome.ANSWERABLE;
        }
        if (wanted.declined().contains(member)) {
            return Outcome.DECLINED;
        }
        if (wanted.asked().contains(member)) {
            return Outcome.ASKED_ALREADY;
        }
        return absent(member, duty);
    }

    private static @Nullable Outcome absent(MemberId member, Duty duty) {
        if (duty.away().contains(member)) {
            return Outcome.AWAY;
        }
        return duty.candidates().contains(member) ? null : Outcome.MAY_NOT_REVIEW;
    }
}
