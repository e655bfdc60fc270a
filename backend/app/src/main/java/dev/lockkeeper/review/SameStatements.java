package dev.lockkeeper.review;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.SqlSpan;
import dev.lockkeeper.lint.SqlSpan.Kind;
import dev.lockkeeper.migration.MigrationScript;
import dev.lockkeeper.migration.Revision;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether two revisions do the same, word for word, and differ in nothing but blanks and comments that nobody obeys. */
final class SameStatements {

    /** How comments begin that tools, or the linter, obey. */
    private static final List<String> ORDERS = List.of(
            "+",
            "!",
            ">",
            "@",
            "lockkeeper",
            "squawk",
            "eugene",
            "noqa",
            "sqlfluff",
            "liquibase",
            "changeset",
            "rollback",
            "precondition",
            "property",
            "migrate",
            "flyway",
            "atlas",
            "goose",
            "dbmate",
            "statement-breakpoint",
            "name:");

    private SameStatements() {}

    static boolean in(Revision before, Revision now) {
        return before.brief().equals(now.brief())
                && before.posture() == now.posture()
                && before.tier() == now.tier()
                && scripts(before).equals(scripts(now))
                && said(before).toList().equals(said(now).toList());
    }

    private static List<MigrationScript> scripts(Revision revision) {
        return revision.scripts().stream()
                .map(script -> new MigrationScript(
                        script.name(), script.direction(), script.inTransaction(), words(script.sql())))
                .toList();
    }

    private record Said(String script, int statement, String kind, String rule, Severity severity, boolean waived) {}

    /** What is found, and what of it is waived: a comment can do that. */
    private static Stream<Said> said(Revision revision) {
        return revision.report().scripts().stream()
                .flatMap(script -> script.statements().stream().flatMap(statement -> statement.findings().stream()
                        .map(finding -> new Said(
                                script.name(),
                                statement.number(),
                                statement.kind(),
                                finding.ruleId(),
                                finding.severity(),
                                finding.waiver() != null))));
    }

    /** Strings to the letter, comments as a blank, and blanks as one: a line break where one is among them. */
    static String words(String sql) {
        var words = new StringBuilder();
        var quoted = false;
        for (var line : SqlSpan.lines(sql)) {
            line.forEach(span -> add(words, span));
            quoted = line.isEmpty() ? quoted : line.get(line.size() - 1).kind() == Kind.STRING;
            blank(words, '\n', quoted);
        }
        return words.toString().strip();
    }

    private static void add(StringBuilder words, SqlSpan span) {
        if (span.kind() == Kind.STRING || span.kind() == Kind.COMMENT && isOrder(span.text())) {
            words.append(span.text());
        } else if (span.kind() == Kind.COMMENT) {
            blank(words, ' ', false);
        } else {
            span.text().codePoints().forEach(c -> {
                if (Character.isWhitespace(c)) {
                    blank(words, ' ', false);
                } else {
                    words.appendCodePoint(c);
                }
            });
        }
    }

    /** @param kept whether it may stand inside a string, where each one counts */
    private static void blank(StringBuilder words, char blank, boolean kept) {
        var last = words.isEmpty() ? '\n' : words.charAt(words.length() - 1);
        if (kept || last != ' ' && last != '\n') {
            words.append(blank);
        } else if (last == ' ' && blank == '\n') {
            words.setCharAt(words.length() - 1, '\n');
        }
    }

    private static boolean isOrder(String comment) {
        var start = 0;
        while (start < comment.length() && "-/*# \t".indexOf(comment.charAt(start)) >= 0) {
            start++;
        }
        var text = comment.substring(start).toLowerCase(Locale.ROOT);
        return ORDERS.stream().anyMatch(text::startsWith);
    }
}
