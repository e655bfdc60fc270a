package dev.lockkeeper.lint.output;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.Severity;
import java.util.EnumMap;
import java.util.Map;

/** Counts as scripts go by. Findings of ways back are not counted. */
final class Tally {

    private final Map<Severity, Integer> open = new EnumMap<>(Severity.class);
    private int scripts;
    private int statements;
    private int unread;
    private int waived;

    void add(CheckedScript script) {
        scripts++;
        statements += script.report().statements().size();
        unread += script.unread();
        if (!script.wayBack()) {
            script.findings().forEach(this::add);
        }
    }

    private void add(Finding finding) {
        if (finding.waiver() == null) {
            open.merge(finding.severity(), 1, Integer::sum);
        } else {
            waived++;
        }
    }

    int open(Severity severity) {
        return open.getOrDefault(severity, 0);
    }

    int scripts() {
        return scripts;
    }

    int statements() {
        return statements;
    }

    int unread() {
        return unread;
    }

    int waived() {
        return waived;
    }

    /** Such as "2 errors, 1 warning and 0 notes in 3 scripts with 14 statements". */
    String sentence() {
        var sentence = count(open(Severity.ERROR), "error") + ", " + count(open(Severity.WARN), "warning") + " and "
                + count(open(Severity.INFO), "note") + " in " + count(scripts, "script") + " with "
                + count(statements, "statement");
        return sentence
                + (waived > 0 ? "; " + waived + " waived" : "")
                + (unread > 0 ? "; " + count(unread, "statement") + " could not be read" : "");
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
