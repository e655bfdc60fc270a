package dev.lockkeeper.review;

import static java.util.stream.Collectors.toCollection;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.review.ReviewerSearch.Found;
import dev.lockkeeper.review.Wanted.Earlier;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may be asked to review a migration, because of what was before and of what happens at this moment. */
@Component
class Askable {

    private final ReviewVerdicts verdicts;

    Askable(ReviewVerdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** Those who are asked count together with those who decided without being asked. */
    Earlier earlier(MigrationSummary migration, List<Assignment> before) {
        var asked = reviewers(before.stream().filter(Assignment::holdsPlace));
        verdicts.decisions(migration.revision()).stream()
                .map(ReviewVerdict::reviewer)
                .collect(toCollection(() -> asked));
        asked.retainAll(verdicts.able(asked));
        return new Earlier(
                reviewers(before.stream().filter(Assignment::isGivenUp)),
                reviewers(before.stream().filter(one -> one.status() == AssignmentStatus.ESCALATED)),
                asked,
                new HashSet<>(),
                verdicts.writers(migration.uuid()));
    }

    /** Those of these whose reviewers may not review any more. */
    List<Assignment> lost(List<Assignment> holding) {
        var able = verdicts.able(reviewers(holding.stream()));
        return holding.stream()
                .filter(one -> !able.contains(new MemberId(Objects.requireNonNull(one.reviewer()))))
                .toList();
    }

    /**
     * Whoever is found keeps the right to review until this step is done: who would take it away waits, and then passes
     * on what is asked here. Whose right is being taken away is not waited for, since that step may wait for this one
     * elsewhere: the next is asked.
     */
    Found held(Wanted wanted, Supplier<Found> search) {
        for (var found = search.get(); ; found = search.get()) {
            var reviewer = found.choice().chosen();
            if (reviewer == null || verdicts.holdAtOnce(reviewer)) {
                return found;
            }
            wanted.earlier().going().add(reviewer);
        }
    }

    private static Set<MemberId> reviewers(Stream<Assignment> assignments) {
        return assignments
                .map(Assignment::reviewer)
                .filter(Objects::nonNull)
                .map(MemberId::new)
                .collect(toCollection(HashSet::new));
    }
}
