package dev.lockkeeper.risk;

import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.cost.Burden;
import dev.lockkeeper.lint.cost.Costs;

/**
 * A blocking lock on one table, from the statement that takes it to the commit.
 *
 * @param seconds of all the work until the commit
 * @param heaviest the statement with most of that work
 */
record Hold(
        TableName table,
        LockMode mode,
        Heat heat,
        double seconds,
        String arithmetic,
        boolean assumed,
        Located first,
        Located heaviest) {

    RiskTier tier() {
        boolean unbounded = mode.blocksReads() && heat != Heat.COLD && !bounded();
        var tier = RiskTier.of(Burden.ofLock(mode, seconds, heat));
        return unbounded ? tier.max(RiskTier.MODERATE) : tier;
    }

    Reason reason() {
        return new Reason(
                new Factor(
                        Axis.AVAILABILITY,
                        tier(),
                        sentence(),
                        null,
                        first.script().name(),
                        first.statement().number(),
                        table,
                        arithmetic,
                        assumed),
                remedy());
    }

    private String sentence() {
        var waiting = mode.blocksReads() ? "Readers and writers" : "Writers";
        var span = seconds < 0.01 ? "a moment" : "about " + Costs.spoken(seconds);
        return waiting + " of " + table + " wait for " + span + " behind " + mode.sqlName()
                + (mode.blocksReads() && !bounded()
                        ? ", and for as long as the lock itself has to wait: no lock_timeout is set."
                        : ".");
    }

    private String remedy() {
        if (seconds < Burden.SHORT) {
            return "set lock_timeout before " + first.spoken();
        }
        return heaviest.equals(first)
                ? "take the safer way that is shown at " + heaviest.spoken()
                : "put " + heaviest.spoken() + " into a transaction of its own";
    }

    private boolean bounded() {
        return first.statement().lockTimeout();
    }
}
