package dev.lockkeeper.migration;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.Sizes;
import dev.lockkeeper.lint.TableWork;
import dev.lockkeeper.lint.Work;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * How long a revision works on tables by the linter's measure, on the sizes that were known when it was assessed.
 *
 * @param indexing how much of that are builds of indexes
 * @param rows of the largest table that it works on, as they were known or assumed; 0 where it works on none
 */
public record Reckoned(Duration whole, Duration indexing, long rows) {

    /** Of an assessment from before inputs were kept. */
    static final Reckoned NOTHING = new Reckoned(Duration.ZERO, Duration.ZERO, 0);

    static Reckoned of(List<TableWork> passes, Sizes sizes) {
        var rows = passes.stream()
                .filter(pass -> pass.effort() != Effort.NONE)
                .mapToLong(pass -> sizes.rows(pass.table()))
                .max();
        return new Reckoned(
                time(passes, sizes, pass -> true),
                time(passes, sizes, pass -> pass.work() == Work.INDEX),
                rows.orElse(0));
    }

    private static Duration time(List<TableWork> passes, Sizes sizes, Predicate<TableWork> which) {
        var seconds = passes.stream().filter(which).mapToDouble(sizes::seconds).sum();
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
