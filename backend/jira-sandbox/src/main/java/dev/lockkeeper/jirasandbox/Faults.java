package dev.lockkeeper.jirasandbox;

import dev.lockkeeper.jirasandbox.exchange.Call;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to go wrong with the API's calls. */
public final class Faults {

    private final Clock clock;
    private final List<Plan> plans = new ArrayList<>();
    private volatile Duration delay = Duration.ZERO;
    private volatile Instant backAt = Instant.MIN;

    Faults(Clock clock) {
        this.clock = clock;
    }

    /** The next call that nothing else is planned for. Several queue up. */
    public void plan(Fault fault) {
        plan(When.next(), fault);
    }

    /** A call that an earlier plan has struck counts for no later one. */
    public synchronized void plan(When when, Fault fault) {
        plans.add(new Plan(when, fault));
    }

    /** Until the sandbox's clock has gone that far, every call gets a 503. */
    public void outage(Duration length) {
        backAt = clock.instant().plus(length);
    }

    /** Every call waits this long before anything happens. */
    public void delay(Duration each) {
        delay = each;
    }

    /** Nothing goes wrong any more. */
    public synchronized void heal() {
        plans.clear();
        delay = Duration.ZERO;
        backAt = Instant.MIN;
    }

    synchronized Optional<Fault> strike(Call call) {
        if (clock.instant().isBefore(backAt)) {
            return Optional.of(Fault.status(503));
        }
        var struck = plans.stream().filter(plan -> plan.strikes(call)).findFirst();
        plans.removeIf(Plan::isOver);
        return struck.map(plan -> plan.fault);
    }

    void pause() throws InterruptedException {
        Thread.sleep(delay.toMillis());
    }

    private static final class Plan {

        private final When when;
        private final Fault fault;
        private int seen;
        private int struck;

        Plan(When when, Fault fault) {
            this.when = when;
            this.fault = fault;
        }

        boolean strikes(Call call) {
            if (!when.fits(call) || ++seen < when.first()) {
                return false;
            }
            struck++;
            return true;
        }

        boolean isOver() {
            return struck >= when.times();
        }
    }
}
