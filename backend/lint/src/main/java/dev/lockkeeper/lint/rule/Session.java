package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Runner;
import dev.lockkeeper.lint.TransactionMode;
import dev.lockkeeper.lint.fact.Flow;
import dev.lockkeeper.lint.fact.SetSetting;
import dev.lockkeeper.lint.fact.TransactionControl;
import dev.lockkeeper.lint.settings.LintSettings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The connection that runs the scripts: which transaction it is in and what it has set. */
public final class Session {

    private static final Set<String> UTC = Set.of("utc", "gmt", "etc/utc", "etc/gmt", "z", "0", "universal", "zulu");

    private final LintSettings asked;
    private final boolean runnerSetsLockTimeout;
    private final Runner runner;
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> local = new HashMap<>();
    private final Deque<Body> bodies = new ArrayDeque<>();
    private @Nullable RulesOn rules;
    private @Nullable String judgedTimeout;
    private boolean usableTimeout;
    private boolean inTransaction;
    private boolean implicit;
    private int transaction;

    private record Body(
            Flow caller,
            Flow flow,
            boolean function,
            @Nullable String called) {}

    public Session(LintContext context) {
        this.asked = context.settings();
        this.runnerSetsLockTimeout = context.runnerSetsLockTimeout();
        this.runner = context.runner();
    }

    /** The rules that are asked about what runs here. */
    RulesOn rules() {
        var chosen = rules;
        if (chosen == null) {
            chosen = Rules.on(asked);
            rules = chosen;
        }
        return chosen;
    }

    /** A script, or a part of one, begins. */
    public void startScript(TransactionMode mode) {
        if (mode == TransactionMode.JOINED) {
            return;
        }
        inTransaction = mode.inTransaction();
        implicit = mode == TransactionMode.IMPLICIT;
        nextTransaction();
    }

    /** Outside a transaction every statement is one of its own. */
    public void startStatement() {
        if (!inTransaction) {
            nextTransaction();
        }
    }

    /** Statements from here on are inside a body that the statement runs; a routine that is called has a name. */
    public void enterBody(boolean function, @Nullable String called) {
        var name = called == null ? called() : called;
        bodies.push(new Body(flow(), flow(), function || inFunction(), name));
    }

    /** How the next statement of the body comes to run. */
    public void flow(Flow flow) {
        var body = bodies.pop();
        bodies.push(new Body(body.caller, flow.within(body.caller), body.function, body.called));
    }

    public void leaveBody() {
        bodies.pop();
    }

    public void run(TransactionControl control) {
        if (inBody()) {
            runInBody(control);
            return;
        }
        switch (control.kind()) {
            case BEGIN -> inTransaction = true;
            case COMMIT, ROLLBACK -> end();
            case SAVEPOINT, ROLLBACK_TO, RELEASE, OTHER -> transaction();
        }
    }

    /** What follows in the same message is the next transaction without a name. */
    private void end() {
        inTransaction = implicit;
        local.clear();
        if (implicit) {
            nextTransaction();
        }
    }

    /** In a body of its own, COMMIT begins the next transaction at once. */
    private void runInBody(TransactionControl control) {
        if (!inTransaction && control.kind().bounds()) {
            nextTransaction();
        }
    }

    public void run(SetSetting set) {
        if (set.equals(SetSetting.ALL_BACK)) {
            settings.clear();
            local.clear();
            return;
        }
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

    /** Whether what needs to be on its own cannot run here; a body never is. */
    public boolean inTransaction() {
        return inTransaction || inBody();
    }

    /** Whether COMMIT is taken: in a body only where no transaction was open before, and never in a function. */
    public boolean mayEndTransaction() {
        return !inBody() || !inTransaction && !inFunction();
    }

    public boolean inBody() {
        return !bodies.isEmpty();
    }

    /** Whether a transaction was open before the body began. */
    boolean outerTransaction() {
        return inTransaction;
    }

    boolean inFunction() {
        return inBody() && bodies.element().function;
    }

    /** The routine whose body runs, which stands elsewhere; null in the script itself. */
    @Nullable
    String called() {
        return inBody() ? bodies.element().called : null;
    }

    /** What every message begins with when its statement stands in a body. */
    String place() {
        var called = called();
        var routine = called == null ? "" : "In " + called + "(): ";
        return flow().maybe() ? routine + "If the body gets there: " : routine;
    }

    public Flow flow() {
        return inBody() ? bodies.element().flow : Flow.ONCE;
    }

    /** Whether waiting for a lock ends soon enough. */
    public boolean lockTimeout() {
        var value = setting("lock_timeout");
        if (value == null) {
            return runnerSetsLockTimeout;
        }
        if (!value.equals(judgedTimeout)) {
            judgedTimeout = value;
            usableTimeout = Timeout.usable(value);
        }
        return usableTimeout;
    }

    /** Whether the script itself says what a setting is. */
    boolean sets(String name) {
        return setting(name) != null;
    }

    public boolean utc() {
        var zone = setting("timezone");
        return zone != null && UTC.contains(zone.toLowerCase(Locale.ROOT));
    }

    /** What a setting has been set to, null when nobody has. */
    public @Nullable String value(String name) {
        return setting(name);
    }

    private @Nullable String setting(String name) {
        if ((inTransaction || inBody()) && local.containsKey(name)) {
            return local.get(name);
        }
        var own = settings.get(name);
        return own == null ? runner.setting(name).orElse(null) : own;
    }

    private void nextTransaction() {
        transaction++;
        local.clear();
    }
}
