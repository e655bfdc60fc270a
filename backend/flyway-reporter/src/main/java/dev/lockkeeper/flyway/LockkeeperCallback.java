package dev.lockkeeper.flyway;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reports the start of each migration that Lockkeeper knows, its progress, and its end. Scripts that follow one another
 * and belong to the same migration are one execution.
 *
 * <p>Whatever goes wrong here is a warning in the log: the migration goes on as if nobody listened.
 */
public class LockkeeperCallback extends BaseCallback {

    private static final Log LOG = LogFactory.getLog(LockkeeperCallback.class);
    private static final Duration BEAT = Duration.ofSeconds(15);

    private static final Set<Event> HEARD = EnumSet.of(
            Event.BEFORE_EACH_MIGRATE,
            Event.AFTER_EACH_MIGRATE,
            Event.AFTER_EACH_MIGRATE_ERROR,
            Event.AFTER_MIGRATE,
            Event.AFTER_MIGRATE_ERROR);

    private final Map<String, String> environment;
    private final Duration beat;
    private final Clock clock;

    /** The last is the one that runs. In a group those before it are done, and not committed. */
    private final Map<Integer, RunningReport> open = new LinkedHashMap<>();

    private boolean running;
    private long rows;
    private boolean told;

    /** Reads its settings from Flyway's placeholders, and what is not there from environment variables. */
    public LockkeeperCallback() {
        this(System.getenv(), BEAT, Clock.systemUTC());
    }

    LockkeeperCallback(Map<String, String> environment, Duration beat, Clock clock) {
        this.environment = environment;
        this.beat = beat;
        this.clock = clock;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return HEARD.contains(event);
    }

    @Override
    public String getCallbackName() {
        return "lockkeeper";
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            hear(event, context);
        } catch (RuntimeException | LinkageError broken) {
            LOG.warn("Lockkeeper is not told what happens: " + broken);
        }
    }

    private void hear(Event event, Context context) {
        switch (event) {
            case BEFORE_EACH_MIGRATE -> begin(context);
            case AFTER_EACH_MIGRATE -> done(context);
            case AFTER_EACH_MIGRATE_ERROR, AFTER_MIGRATE_ERROR -> fail();
            case AFTER_MIGRATE -> succeed(isGroup(context));
            default -> {}
        }
    }

    private void begin(Context context) {
        var settings = Settings.of(context.getConfiguration().getPlaceholders(), environment);
        var script = context.getMigrationInfo();
        var number = script == null ? null : settings.migrationOf(script.getScript());
        running = false;
        if (!isGroup(context)) {
            rows = 0;
            if (number == null || !open.containsKey(number)) {
                succeed(false);
            }
        }
        if (number == null || script == null || !isComplete(settings)) {
            return;
        }
        running = true;
        var known = open.remove(number);
        if (known == null) {
            known = new RunningReport(settings, number, new Courier(settings), beat, clock);
            open.put(number, known);
            known.start(name(script));
        } else {
            open.put(number, known);
            known.next(name(script));
        }
    }

    private void done(Context context) {
        var transaction = transaction(context);
        if (running) {
            last().scriptDone(transaction, rows);
        }
        rows = transaction == null ? rows : transaction.rows();
    }

    private void succeed(boolean together) {
        for (var report : closed()) {
            if (together) {
                report.committed();
            }
            report.end(Outcome.SUCCEEDED);
        }
    }

    /** The server undoes all of a group: what was done before the failure in another migration is not done. */
    private void fail() {
        var failing = running && !open.isEmpty() ? last() : null;
        for (var report : closed()) {
            if (report == failing) {
                report.end(Outcome.FAILED);
            } else {
                report.undone();
            }
        }
    }

    private List<RunningReport> closed() {
        var closed = List.copyOf(open.values());
        open.clear();
        return closed;
    }

    private RunningReport last() {
        var all = List.copyOf(open.values());
        return all.get(all.size() - 1);
    }

    private static boolean isGroup(Context context) {
        return context.getConfiguration().isGroup();
    }

    private static @Nullable Transaction transaction(Context context) {
        try {
            return Transaction.of(
                            context.getConnection(), context.getConfiguration().getTable())
                    .orElse(null);
        } catch (SQLException unknown) {
            return null;
        }
    }

    /** Said once a run: who does not use it is not to read of it with every script. */
    private boolean isComplete(Settings settings) {
        var missing = settings.missing();
        if (!missing.isEmpty() && !told) {
            told = true;
            LOG.warn("Lockkeeper is not told what happens: say " + String.join(", ", missing));
        }
        return missing.isEmpty();
    }

    /** The name of the file, without the folders that lead there. */
    private static String name(MigrationInfo script) {
        var path = script.getScript();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
