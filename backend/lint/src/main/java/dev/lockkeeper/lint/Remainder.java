package dev.lockkeeper.lint;

import java.util.List;

/** What a migration leaves to later ones, and what it does of what earlier ones left. */
public record Remainder(List<LeftOpen> left, List<WorkDone> done) {

    public static final Remainder NOTHING = new Remainder(List.of(), List.of());

    /** So much is told of a migration; one that leaves more has other troubles. */
    private static final int MOST = 500;

    public Remainder {
        left = told(left);
        done = told(done);
    }

    private static <T> List<T> told(List<T> all) {
        return all.isEmpty() ? List.of() : all.stream().distinct().limit(MOST).toList();
    }
}
