package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.TransactionMode;
import dev.lockkeeper.lint.fact.Effects;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.SetIsolation;
import dev.lockkeeper.lint.fact.SetSetting;
import dev.lockkeeper.lint.fact.Situation;
import dev.lockkeeper.lint.fact.TransactionControl;
import dev.lockkeeper.lint.rule.Session;
import dev.lockkeeper.lint.schema.Schema;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How things stand on one connection: what is there by now, which transaction is open, and what is set. */
final class Standing {

    private static final String ACTIVE_TRANSACTION = "25001";
    private static final String INVALID_SAVEPOINT = "3B001";
    private static final String INVALID_TRANSACTION_TERMINATION = "2D000";

    /** What the time zone is where nobody has set another. */
    private static final SetSetting UTC = new SetSetting("timezone", "UTC", false);

    private final LintContext context;
    private final Savepoints savepoints = new Savepoints();
    private final Session session;
    private World world = new World(new Schema());

    Standing(LintContext context) {
        this.context = context;
        this.session = new Session(context);
        session.startScript(TransactionMode.NONE);
        session.run(UTC);
    }

    World world() {
        return world;
    }

    Session session() {
        return session;
    }

    /** What was done so far is what was there before; told says whether that is all there is. */
    void settle(boolean told) {
        world = new World(world.happened());
        world.happened().settle();
        if (told) {
            world.happened().whole();
        }
    }

    /** Whether the transaction takes nothing any more but its end. */
    boolean failed() {
        return savepoints.failed();
    }

    void fail() {
        savepoints.fail();
    }

    /** A statement is refused, and what it has done so far was never done. */
    void fail(World before) {
        world = before;
        savepoints.fail();
    }

    void succeed(List<Fact> facts) {
        savepoints.ask(facts, session.inTransaction());
    }

    /** Why a command about transactions is out of place; null where it is not. */
    @Nullable
    String misplaced(Fact fact) {
        if (fact instanceof TransactionControl control) {
            if (control.kind().bounds() && !session.mayEndTransaction()) {
                return INVALID_TRANSACTION_TERMINATION;
            }
            return savepoints.lacks(control) ? INVALID_SAVEPOINT : null;
        }
        return fact instanceof SetIsolation && savepoints.asked() ? ACTIVE_TRANSACTION : null;
    }

    /** What a fact does to transactions and settings. */
    void control(Fact fact) {
        if (fact instanceof TransactionControl control) {
            session.run(control);
            world = savepoints.run(control, world);
        } else if (fact instanceof SetSetting set) {
            session.run(set);
            if (session.value(UTC.name()) == null) {
                session.run(UTC);
            }
        }
    }

    /** Something that need not come to run: afterwards there are two databases to think of, and it refuses nothing. */
    Effects perhaps(Supplier<Effects> doing) {
        var spared = world.spared();
        var before = world.happened().copy();
        world = new World(world.happened());
        var effects = doing.get();
        if (effects.sqlState() != null) {
            world = new World(before, spared);
            return Effects.NONE;
        }
        world = new World(world.happened(), spared == null ? before : spared);
        return effects;
    }

    Situation situation() {
        return new Situation(
                world.happened(),
                context.serverMajor(),
                session.transaction(),
                session.utc(),
                false,
                session.inTransaction(),
                context.catalogue(),
                session.inBody());
    }
}
