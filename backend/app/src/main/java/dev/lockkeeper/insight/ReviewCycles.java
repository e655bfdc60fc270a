package dev.lockkeeper.insight;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * How long it took from submission to approval, and who held it meanwhile.
 *
 * @param worked the same, counted in business hours
 * @param rounds how often a migration came to the reviewers, in the mean
 */
public record ReviewCycles(Percentiles whole, Percentiles worked, List<Part> parts, String rounds) {

    /** What one of those held of it. */
    public record Part(String holder, Percentiles spread) {}

    static ReviewCycles of(List<ReviewCycleRow> rows) {
        var held =
                rows.stream().map(ReviewCycleRow::held).filter(Objects::nonNull).toList();
        return new ReviewCycles(
                Percentiles.of(rows.stream().map(ReviewCycleRow::whole).toList()),
                Percentiles.of(rows.stream()
                        .map(ReviewCycleRow::worked)
                        .filter(Objects::nonNull)
                        .toList()),
                List.of(
                        part("REVIEWER", held, Held::byReviewer),
                        part("AUTHOR", held, Held::byAuthor),
                        part("OTHERS", held, Held::otherwise)),
                Spelled.mean(held.stream().mapToInt(Held::rounds).sum(), held.size()));
    }

    private static Part part(String holder, List<Held> held, Function<Held, Duration> part) {
        return new Part(holder, Percentiles.of(held.stream().map(part).toList()));
    }
}
