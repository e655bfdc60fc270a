package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Burden;
import dev.lockkeeper.lint.Costs;
import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.Limits;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.Sizes;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.TableWork;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Lists;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** How long others wait for a table while a step works, or how much the step writes. */
record Estimate(LockMode lock, Heat heat, List<TableWork> work, Sizes sizes) {

    private static final int MOST_TERMS = 3;

    /** Nothing where no work grows with a table. */
    static Optional<Estimate> of(TableName table, Step step) {
        var sizes = new Sizes(step.context().catalogue());
        var growing = Lists.where(step.effects().work(), pass -> pass.effort() != Effort.NONE);
        var own = step.effects().lockOn(table).orElse(LockMode.ACCESS_SHARE);
        var lock = step.past().under(table).max(own);
        return growing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Estimate(lock, sizes.heat(table), growing, sizes));
    }

    Severity severity() {
        return switch (written().max(Limits.STANDARD.ofLock(lock, seconds(), heat))) {
            case LIGHT -> Severity.INFO;
            case NOTICED -> Severity.WARN;
            case HEAVY -> Severity.ERROR;
        };
    }

    private Burden written() {
        var heaviest = Burden.LIGHT;
        for (var pass : work) {
            if (pass.work() == Work.DML) {
                heaviest = heaviest.max(Limits.STANDARD.ofWriting(sizes.rows(pass.table()), sizes.heat(pass.table())));
            }
        }
        return heaviest;
    }

    private double seconds() {
        double sum = 0;
        for (var pass : work) {
            sum += sizes.seconds(pass);
        }
        return sum;
    }

    /** Such as "Writers wait for about 84 s: orders: 20,000,000 rows × 1.4 µs × 3". */
    String words() {
        var shown = work.size() > MOST_TERMS ? work.subList(0, MOST_TERMS) : work;
        var sum = String.join(" + ", Lists.map(shown, sizes::arithmetic));
        var more = work.size() > MOST_TERMS ? " + …" : "";
        return waiting() + " for about " + Costs.spoken(seconds()) + ": " + sum + more;
    }

    private String waiting() {
        if (lock.blocksReads()) {
            return "Readers and writers wait";
        }
        return lock.blocksWrites() ? "Writers wait" : "It works";
    }

    /** The tables whose size is not known, empty when all are. */
    Optional<String> needs() {
        var unknown = new LinkedHashSet<TableName>();
        for (var pass : work) {
            if (sizes.assumed(pass.table())) {
                unknown.add(pass.table());
            }
        }
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("the row count of " + String.join(" and ", Lists.map(unknown, TableName::toString)));
    }
}
