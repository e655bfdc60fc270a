package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.TransactionMode;
import dev.lockkeeper.lint.fact.AddEnumLabel;
import dev.lockkeeper.lint.fact.DefineRoutine;
import dev.lockkeeper.lint.fact.Effects;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.RunBody;
import dev.lockkeeper.lint.fact.SetIsolation;
import dev.lockkeeper.lint.fact.SetSetting;
import dev.lockkeeper.lint.fact.Situation;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.fact.TransactionControl;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.rule.Session;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Schema;
import dev.lockkeeper.lint.schema.Table;
import java.util.List;
import java.util.Set;
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

    /** As above; what may or may not have been done stays so. */
    void goOn() {
        world.settle();
    }

    /** A script begins on a connection where nothing is open; one that joins goes on where the last has ended. */
    void startScript(TransactionMode mode) {
        if (mode != TransactionMode.JOINED) {
            session.startScript(mode);
            savepoints.startOver();
        }
    }

    /** Whether the transaction takes nothing any more but its end. */
    boolean failed() {
        return savepoints.failed();
    }

    void fail() {
        savepoints.fail();
    }

    /** A statement was refused, and what it has done so far was never done. */
    void back(World before) {
        world = before;
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

    /** A value that the same transaction has given to an enum cannot be used before its end. */
    boolean unsafe(Statement statement, String sql) {
        boolean uses = Lists.none(
                statement.facts(),
                fact -> fact instanceof AddEnumLabel || fact instanceof RunBody || fact instanceof DefineRoutine);
        var spared = world.spared();
        return uses && fresh(world.happened(), sql) && (spared == null || fresh(spared, sql));
    }

    private boolean fresh(Schema schema, String sql) {
        int transaction = session.transaction();
        return schema.types().freshLabelIn(sql, transaction).isPresent();
    }

    /** The sequences that are there now. */
    Set<TableName> sequences() {
        return Lists.set(Lists.map(
                Lists.where(world.happened().tables(), table -> table.told() && table.kind() == RelationKind.SEQUENCE),
                Table::name));
    }

    /** A command of what is known to have run; false where it takes back what came before. */
    boolean replay(TransactionControl control) {
        session.run(control);
        return control.kind() != TransactionControl.Kind.ROLLBACK
                && control.kind() != TransactionControl.Kind.ROLLBACK_TO;
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
