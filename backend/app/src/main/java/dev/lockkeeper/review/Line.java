package dev.lockkeeper.review;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.migration.Revision;
import java.util.UUID;

/** One line of one script of a revision, as it reads there. */
record Line(UUID migration, UUID revision, String script, int number, String text) {

    private static final int MOST_TEXT = 2_000;

    static Line of(Revision revision, String script, int number) {
        var found = revision.scripts().stream()
                .filter(one -> one.name().equals(script))
                .findFirst();
        require(found.isPresent(), "review.no-such-line");
        var lines = found.get().sql().split("\r\n|\r|\n", -1);
        require(number >= 1 && number <= lines.length, "review.no-such-line");
        var text = lines[number - 1];
        return new Line(
                revision.migration(),
                revision.id(),
                script,
                number,
                text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT));
    }
}
