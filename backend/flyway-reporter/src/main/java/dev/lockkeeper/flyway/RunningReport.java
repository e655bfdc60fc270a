package dev.lockkeeper.flyway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** One execution while it runs: its start, a sign of life every few seconds, and its end. */
final class RunningReport {

    private final Settings settings;
    private final int migration;
    private final Courier courier;
    private final Duration beat;
    private final Clock clock;
    private final String key;
    private final Instant started;
    private final ScheduledExecutorService beating;

    private final Measured measured = new Measured();
    private String script = "";
    private int done;
    private Instant doneAt;
    private int reports;

    RunningReport(Settings settings, int migration, Courier courier, Duration beat, Clock clock) {
        this.settings = settings;
        this.migration = migration;
        this.courier = courier;
        this.beat = beat;
        this.clock = clock;
        var run = settings.run().isEmpty() ? UUID.randomUUID().toString() : settings.run();
        this.key = "flyway/" + run + "/M-" + migration;
        this.started = clock.instant();
        this.doneAt = started;
        this.beating = Executors.newSingleThreadScheduledExecutor(RunningReport::thread);
    }

    /** Where Lockkeeper refuses to hear of it, it is not told again and again; how it ended is offered once. */
    void start(String first) {
        next(first);
        if (courier.deliver(migration, report(Outcome.RUNNING, null, "")) != Courier.Answer.REFUSED) {
            beating.scheduleWithFixedDelay(this::beat, beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    synchronized void next(String following) {
        script = following;
    }

    /**
     * @param transaction the one that it ran in, not committed yet; null where nobody knows
     * @param before the rows that were written in the same transaction before the script
     */
    synchronized void scriptDone(@Nullable Transaction transaction, long before) {
        done++;
        doneAt = clock.instant();
        measured.add(transaction, before);
    }

    /** All that was done is committed only now. */
    synchronized void committed() {
        measured.heldOn(Duration.between(doneAt, clock.instant()).toMillis());
    }

    /** Where it fails in a script that Lockkeeper calls otherwise, the failure counts all the same. */
    void end(Outcome outcome) {
        end(outcome, outcome == Outcome.FAILED ? current() : "");
    }

    /** What another one's failure has undone failed in none of its own scripts. */
    void undone() {
        end(Outcome.FAILED, "");
    }

    private void end(Outcome outcome, String failedIn) {
        beating.shutdownNow();
        var ended = clock.instant();
        var answer = courier.deliver(migration, report(outcome, ended, failedIn));
        if (answer == Courier.Answer.REFUSED && !failedIn.isEmpty()) {
            courier.deliver(migration, report(outcome, ended, ""));
        }
    }

    private void beat() {
        if (courier.hint(migration, report(Outcome.RUNNING, null, "")) == Courier.Answer.REFUSED) {
            beating.shutdown();
        }
    }

    private synchronized String current() {
        return script;
    }

    private synchronized String report(Outcome outcome, @Nullable Instant ended, String failedIn) {
        var progress = new Json().add("done", done).add("doing", script);
        return new Json()
                .add("key", key)
                .add("report", key + "/" + reports++)
                .add("at", clock.instant())
                .add("environment", settings.environment())
                .add("startedAt", started)
                .add("endedAt", ended)
                .add("outcome", outcome.name())
                .add("failedIn", failedIn.isEmpty() ? null : failedIn)
                .add("longestLockMs", outcome == Outcome.SUCCEEDED ? measured.longestLockMs() : null)
                .add("rowsAffected", outcome == Outcome.SUCCEEDED ? measured.rows() : null)
                .add("tool", new Json().add("name", "Flyway").add("version", version()))
                .add("progress", progress)
                .toString();
    }

    private static String version() {
        var version = Flyway.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }

    /** It does not keep a program alive that is otherwise done. */
    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "lockkeeper-reporter");
        thread.setDaemon(true);
        return thread;
    }
}
