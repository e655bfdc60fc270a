package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.LOSES_DATA;
import static dev.lockkeeper.lint.Consequence.MAY_LOSE_DATA;

import dev.lockkeeper.lint.fact.Truncate;
import java.util.stream.Stream;

/** TRUNCATE of a table that was there before. */
final class TruncateRule implements Rule {

    @Override
    public String id() {
        return "truncate";
    }

    @Override
    public Facts about() {
        return Facts.of(Truncate.class);
    }

    @Override
    public Stream<Remark> check(Step step) {
        if (!(step.fact() instanceof Truncate truncate)) {
            return Stream.empty();
        }
        return truncate.emptied(step.now()).stream().filter(step::existed).map(table -> Remark.on(
                        table, "Every row of " + table + " is removed.")
                .meaning(step.knownEmpty(table) ? MAY_LOSE_DATA : LOSES_DATA));
    }
}
