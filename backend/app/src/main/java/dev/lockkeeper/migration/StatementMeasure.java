package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;
import static java.util.stream.Collectors.toSet;

import dev.lockkeeper.common.RuleViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run measured of one statement.
 *
 * @param statement its number in the script, from 1
 */
public record StatementMeasure(String script, int statement, Measure measure) {

    /** Of one run; no migration that people read has more statements. */
    public static final int MOST = 5_000;

    private static final int MOST_SLOWEST = 5;
    private static final int NUMBERS = 4;
    private static final int MOST_SHOWN = 100;

    StatementPlace place() {
        return new StatementPlace(script, statement);
    }

    /** Each is of a statement of this revision, and of another one. */
    public static void requireOf(Revision revision, List<StatementMeasure> measures) {
        require(measures.size() <= MOST, "measure.too-many", MOST);
        var known = places(revision).collect(toSet());
        var told = new HashSet<StatementPlace>();
        for (var one : measures) {
            require(known.contains(one.place()), "measure.no-statement", one.statement(), one.script());
            require(told.add(one.place()), "measure.twice", one.statement(), one.script());
        }
    }

    /** Where its statements are, without those of the way back. */
    static Stream<StatementPlace> places(Revision revision) {
        var up = Set.copyOf(revision.up().stream().map(MigrationScript::name).toList());
        return revision.report().scripts().stream()
                .filter(read -> up.contains(read.name()))
                .flatMap(read -> read.statements().stream()
                        .map(statement -> new StatementPlace(read.name(), statement.number())));
    }

    /** Those that took longest, as many as somebody reads beside the whole. */
    public static List<StatementMeasure> slowest(List<StatementMeasure> measures) {
        return measures.stream()
                .sorted(Comparator.comparing(StatementMeasure::took, Comparator.reverseOrder()))
                .limit(MOST_SLOWEST)
                .toList();
    }

    private long took() {
        return measure.durationMs() == null ? 0 : measure.durationMs();
    }

    /** As people type them, one a line: script, statement, milliseconds, milliseconds of the lock, rows; - where nobody knows. */
    public static List<StatementMeasure> read(@Nullable String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(StatementMeasure::ofLine)
                        .toList();
    }

    private static StatementMeasure ofLine(String line) {
        var words = new ArrayList<>(List.of(line.split("[ \t]+")));
        require(words.size() > NUMBERS, "measure.unreadable", cut(line));
        var numbers = words.subList(words.size() - NUMBERS, words.size());
        var script = String.join(" ", words.subList(0, words.size() - NUMBERS));
        try {
            var measure = new Measure(number(numbers.get(1)), number(numbers.get(2)), number(numbers.get(3)));
            return new StatementMeasure(script, Integer.parseInt(numbers.get(0)), measure);
        } catch (NumberFormatException e) {
            throw new RuleViolation("measure.unreadable", cut(line));
        }
    }

    private static String cut(String line) {
        return line.codePoints()
                .limit(MOST_SHOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static @Nullable Long number(String word) {
        return word.equals("-") ? null : (Long) Long.parseLong(word);
    }
}
