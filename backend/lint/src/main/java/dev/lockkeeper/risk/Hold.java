package dev.lockkeeper.risk;

import dev.lockkeeper.lint.Costs;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.Limits;
import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.LockSpan;
import dev.lockkeeper.lint.Sizes;
import dev.lockkeeper.lint.TableName;

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
        double startsAfter,
        Located first,
        Located heaviest,
        Located last) {

    private RiskTier tier(Limits limits) {
        boolean unbounded = mode.blocksReads() && heat != Heat.COLD && !bounded();
        var tier = byTime(limits);
        return unbounded ? tier.max(RiskTier.MODERATE) : tier;
    }

    private RiskTier byTime(Limits limits) {
        return RiskTier.of(limits.ofLock(mode, seconds, heat));
    }

    LockSpan span(Sizes sizes) {
        return new LockSpan(
                first.statement().transaction(),
                table,
                mode,
                LockSpan.Waiting.behind(mode),
                first.script().name(),
                first.statement().number(),
                last.script().name(),
                last.statement().number(),
                startsAfter,
                seconds,
                sizes.rows(table),
                !sizes.assumed(table),
                assumed,
                arithmetic);
    }

    Reason reason(Limits limits) {
        return new Reason(
                new Factor(
                        Axis.AVAILABILITY,
                        tier(limits),
                        sentence(),
                        null,
                        first.script().name(),
                        first.statement().number(),
                        table,
                        arithmetic,
                        assumed),
                remedy(limits));
    }

    private String sentence() {
        var waiting = mode.blocksReads() ? "Readers and writers" : "Writers";
        var span = seconds < 0.01 ? "a moment" : "about " + Costs.spoken(seconds);
        return waiting + " of " + table + " wait for " + span + " behind " + mode.sqlName()
                + (mode.blocksReads() && !bounded()
                        ? ", and for as long as the lock itself has to wait: no lock_timeout is set."
                        : ".");
    }

    private String remedy(Limits limits) {
        if (byTime(limits) == RiskTier.LOW) {
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
