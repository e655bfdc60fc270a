package dev.lockkeeper.review;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.migration.MigrationScript;
import java.util.List;
import java.util.regex.Pattern;

/**
 * SQL for the place of some lines of a script.
 *
 * @param sql nothing where the lines are to go
 */
public record Suggestion(int last, String sql) {

    static final int LONGEST = 20_000;
    static final int MOST_LINES = 200;

    private static final Pattern BREAK = Pattern.compile("\r\n|\r|\n");

    public Suggestion {
        require(sql.length() <= LONGEST, "review.suggestion.long", LONGEST);
        sql = BREAK.matcher(sql).replaceAll("\n");
    }

    /** The scripts with it in the place of the lines of the first script of that name. */
    List<MigrationScript> into(List<MigrationScript> scripts, String name, int first) {
        var target = Line.script(scripts, name);
        return scripts.stream()
                .map(script -> script == target ? replaced(script, first) : script)
                .toList();
    }

    private MigrationScript replaced(MigrationScript script, int first) {
        return new MigrationScript(
                script.name(), script.direction(), script.inTransaction(), into(script.sql(), first));
    }

    private String into(String text, int first) {
        var breaks = BREAK.matcher(text).results().toList();
        require(first >= 1 && last >= first && last <= breaks.size() + 1, "review.no-such-line");
        var start = first == 1 ? 0 : breaks.get(first - 2).end();
        var isLast = last == breaks.size() + 1;
        var end = isLast ? text.length() : breaks.get(last - 1).start();
        var rest = sql.isEmpty() && !isLast ? breaks.get(last - 1).end() : end;
        var lineBreak = breaks.isEmpty() ? "\n" : breaks.get(0).group();
        return text.substring(0, start) + sql.replace("\n", lineBreak) + text.substring(rest);
    }
}
