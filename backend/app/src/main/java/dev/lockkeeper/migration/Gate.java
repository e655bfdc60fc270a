package dev.lockkeeper.migration;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;

/** What stands between a revision and production: every check with its answer, the worst first. */
public record Gate(Verdict verdict, List<CheckResult> checks) {

    /** What is seen to when people have said their word, in that order. */
    static final List<String> LATE = List.of("rehearsal", WindowCheck.KEY);

    static Gate of(List<CheckResult> results) {
        var worst = results.stream().map(CheckResult::verdict).reduce(Verdict.OPEN, Verdict::worse);
        var sorted = results.stream()
                .sorted(Comparator.comparing(CheckResult::verdict).reversed().thenComparing(Gate::late))
                .toList();
        return new Gate(worst, sorted);
    }

    /** Whoever has not approved it yet need not know when it runs. */
    private static int late(CheckResult check) {
        return LATE.indexOf(check.key());
    }

    /** Whether the first thing to do is the author's: what the content checks ask for. */
    boolean waitsOnAuthor() {
        return ContentChecks.KEYS.contains(first().key());
    }

    /** The keys of the checks that are not open, in order of the alphabet; empty where all are. */
    String waitsFor() {
        return checks.stream()
                .filter(check -> !check.isOpen())
                .map(CheckResult::key)
                .sorted()
                .collect(joining(","));
    }

    /** Whether nothing else is missing. */
    boolean waitsOnlyFor(List<String> keys) {
        return checks.stream()
                .filter(check -> !check.isOpen())
                .map(CheckResult::key)
                .allMatch(keys::contains);
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
