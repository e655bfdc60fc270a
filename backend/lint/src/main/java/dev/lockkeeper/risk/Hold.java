package dev.lockkeeper.risk;

import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.LockMode;
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
        Located first,
        Located heaviest) {

    private static final double SHORT = 0.2;
    private static final double NOTICED = 2;
    private static final double LONG = 30;

    RiskTier tier() {
        return mode.blocksReads() ? tierForReadersAndWriters() : tierForWriters();
    }

    private RiskTier tierForReadersAndWriters() {
        boolean cold = heat == Heat.COLD;
        if (seconds < SHORT) {
            return cold || bounded() ? RiskTier.LOW : RiskTier.MODERATE;
        }
        if (seconds < NOTICED) {
            return cold ? RiskTier.LOW : RiskTier.MODERATE;
        }
        return cold && seconds <= LONG ? RiskTier.MODERATE : RiskTier.HIGH;
    }

    private RiskTier tierForWriters() {
        if (seconds < SHORT) {
            return RiskTier.LOW;
        }
        if (seconds < NOTICED) {
            return heat == Heat.HOT ? RiskTier.MODERATE : RiskTier.LOW;
        }
        if (seconds <= LONG) {
            return byHeat(RiskTier.LOW, RiskTier.MODERATE, RiskTier.HIGH);
        }
        return byHeat(RiskTier.MODERATE, RiskTier.HIGH, RiskTier.HIGH);
    }

    private RiskTier byHeat(RiskTier cold, RiskTier normal, RiskTier hot) {
        return switch (heat) {
            case COLD -> cold;
            case NORMAL -> normal;
            case HOT -> hot;
        };
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
        if (seconds < SHORT) {
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
