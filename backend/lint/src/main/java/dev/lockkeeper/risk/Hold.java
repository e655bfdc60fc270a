package dev.lockkeeper.risk;

import dev.lockkeeper.lint.Costs;
import dev.lockkeeper.lint.Finding;
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
        var tier = byTime(limits);
        return unbounded() ? tier.max(RiskTier.MODERATE) : tier;
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
        if (!heaviest.equals(first)) {
            boolean stays = byTime(limits) == RiskTier.MODERATE && unbounded();
            return "put " + heaviest.spoken() + " into a transaction of its own"
                    + (stays ? " and set lock_timeout before " + first.spoken() : "");
        }
        return shown()
                ? "take the safer way that is shown at " + heaviest.spoken()
                : "leave " + heaviest.spoken() + " to a later migration, in a window in which nobody needs " + table;
    }

    /** Whether somebody who speaks of the wait has something to run instead, and not the same with a timeout. */
    private boolean shown() {
        var same = heaviest.statement().sql().strip();
        return heaviest.statement().findings().stream()
                .filter(finding -> finding.estimate() != null && table.equals(finding.table()))
                .map(Finding::saferSql)
                .anyMatch(sql -> sql != null && !sql.contains(same));
    }

    private boolean unbounded() {
        return mode.blocksReads() && heat != Heat.COLD && !bounded();
    }

    private boolean bounded() {
        return first.statement().lockTimeout();
    }
}
