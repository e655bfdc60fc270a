package dev.lockkeeper.review;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.migration.MigrationScript;
import dev.lockkeeper.migration.Revision;
import java.util.List;
import java.util.UUID;

/** One line of one script of a revision, as it reads there. */
record Line(UUID migration, UUID revision, String script, int number, String text) {

    private static final int MOST_TEXT = 2_000;

    static Line of(Revision revision, String script, int number) {
        var lines = split(script(revision.scripts(), script).sql());
        require(number >= 1 && number <= lines.size(), "review.no-such-line");
        var text = lines.get(number - 1);
        return new Line(
                revision.migration(),
                revision.id(),
                script,
                number,
                text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT));
    }

    static MigrationScript script(List<MigrationScript> scripts, String name) {
        return scripts.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("review.no-such-line"));
    }

    static List<String> split(String sql) {
        return List.of(sql.split("\r\n|\r|\n", -1));
    }
}
