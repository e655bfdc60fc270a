package dev.lockkeeper.migration;

import java.util.Comparator;
import java.util.List;

/** What stands between a revision and production: every check with its answer, the worst first. */
public record Gate(Verdict verdict, List<CheckResult> checks) {

    static Gate of(List<CheckResult> results) {
        var worst = results.stream().map(CheckResult::verdict).reduce(Verdict.OPEN, Verdict::worse);
        var sorted = results.stream()
                .sorted(Comparator.comparing(CheckResult::verdict).reversed())
                .toList();
        return new Gate(worst, sorted);
    }

    /** Whether the first thing to do is the author's: what the content checks ask for. */
    boolean waitsOnAuthor() {
        return ContentChecks.KEYS.contains(first().key());
    }

    /** Whether nothing else is missing. */
    boolean waitsOnlyFor(String key) {
        return checks.stream().filter(check -> !check.isOpen()).allMatch(check -> check.key()
                .equals(key));
    }

    /** Whether nothing else has to be changed. */
    boolean blockedOnlyBy(String key) {
        return checks.stream()
                .filter(check -> check.verdict() == Verdict.BLOCKED)
                .allMatch(check -> check.key().equals(key));
    }

    /** The one thing to do next, unless the gate is open. */
    public CheckResult first() {
        return checks.get(0);
    }
}
