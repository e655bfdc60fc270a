package dev.lockkeeper.lint;

import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
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
        return Lists.copy(Seq.from(all).distinct().limit(MOST).toList());
    }
}
