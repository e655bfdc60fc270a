package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.SetSetting;
import dev.lockkeeper.lint.fact.TransactionControl;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The connection that runs the scripts: which transaction it is in and what it has set. */
public final class Session {

    private static final Set<String> UTC = Set.of("utc", "gmt", "etc/utc", "etc/gmt", "z", "0", "universal", "zulu");

    private final boolean runnerSetsLockTimeout;
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> local = new HashMap<>();
    private boolean inTransaction;
    private int transaction;

    public Session(boolean runnerSetsLockTimeout) {
        this.runnerSetsLockTimeout = runnerSetsLockTimeout;
    }

    /** A script begins, in a transaction of the runner's or without one. */
    public void startScript(boolean wrapped) {
        inTransaction = wrapped;
        nextTransaction();
    }

    /** Outside a transaction every statement is one of its own. */
    public void startStatement() {
        if (!inTransaction) {
            nextTransaction();
        }
    }

    public void run(TransactionControl control) {
        switch (control.kind()) {
            case BEGIN -> inTransaction = true;
            case COMMIT, ROLLBACK -> {
                inTransaction = false;
                local.clear();
            }
            case OTHER -> transaction();
        }
    }

    public void run(SetSetting set) {
        var place = set.local() ? local : settings;
        if (set.value() == null) {
            place.remove(set.name());
        } else {
            place.put(set.name(), set.value());
        }
    }

    public int transaction() {
        return transaction;
    }

    public boolean inTransaction() {
        return inTransaction;
    }

    /** Whether waiting for a lock ends soon enough. */
    public boolean lockTimeout() {
        var value = setting("lock_timeout");
        return value == null ? runnerSetsLockTimeout : Timeout.usable(value);
    }

    public boolean utc() {
        var zone = setting("timezone");
        return zone != null && UTC.contains(zone.toLowerCase(Locale.ROOT));
    }

    /** What a setting has been set to, null when nobody has. */
    @Nullable
    String value(String name) {
        return setting(name);
    }

    private @Nullable String setting(String name) {
        return inTransaction && local.containsKey(name) ? local.get(name) : settings.get(name);
    }

    private void nextTransaction() {
        transaction++;
        local.clear();
    }
}
