package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddEnumLabel;
import dev.lockkeeper.lint.fact.AlterTable;
import dev.lockkeeper.lint.fact.Effects;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.Passes;
import dev.lockkeeper.lint.fact.SetSetting;
import dev.lockkeeper.lint.fact.Situation;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.fact.TransactionControl;
import dev.lockkeeper.lint.rule.Session;
import dev.lockkeeper.lint.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs statements on the model of a database: each happens as a whole or not at all. */
final class Database {

    private static final String IN_FAILED_TRANSACTION = "25P02";
    private static final String UNSAFE_NEW_ENUM_VALUE = "55P04";

    private final LintContext context;
    private final Savepoints savepoints = new Savepoints();
    private Session session = new Session(false);
    private Schema schema = new Schema();

    Database(LintContext context) {
        this.context = context;
        session.startScript(false);
        session.run(new SetSetting("timezone", "UTC", false));
    }

    /** What was done so far is what was there before; told says whether that is all there is. */
    void settle(boolean told) {
        schema.settle();
        if (told) {
            schema.whole();
        }
    }

    TableName original(TableName now) {
        return schema.original(now);
    }

    boolean ofTheServer(TableName name) {
        return "pg_catalog".equals(name.schema())
                || "information_schema".equals(name.schema())
                || name.schema() == null
                        && name.name().startsWith("pg_")
                        && schema.told(name).isEmpty();
    }

    Effects run(Statement statement, String sql) {
        session.startStatement();
        if (savepoints.failed() && !ends(statement)) {
            return Effects.NONE.failing(IN_FAILED_TRANSACTION);
        }
        boolean several = statement.facts().size() > 1;
        var before = several ? schema.copy() : schema;
        var effects =
                unsafe(sql) && !labels(statement) ? Effects.NONE.failing(UNSAFE_NEW_ENUM_VALUE) : attempt(statement);
        if (effects.sqlState() == null) {
            return effects;
        }
        schema = before;
        savepoints.fail();
        return Effects.NONE.failing(effects.sqlState());
    }

    /** A value that the same transaction has given to an enum cannot be used before its end. */
    private boolean unsafe(String sql) {
        return schema.types().freshLabelIn(sql, session.transaction()).isPresent();
    }

    private static boolean labels(Statement statement) {
        return statement.facts().stream().anyMatch(AddEnumLabel.class::isInstance);
    }

    private static boolean ends(Statement statement) {
        return statement.facts().stream()
                .anyMatch(fact -> fact instanceof TransactionControl control
                        && control.kind() != TransactionControl.Kind.BEGIN
                        && control.kind() != TransactionControl.Kind.OTHER);
    }

    private Effects attempt(Statement statement) {
        if (statement.problem() != null) {
            return Effects.NONE;
        }
        var head = head(statement.facts());
        var now = situation().only(head.map(AlterTable::only).orElse(false));
        if (head.filter(alter -> alter.idle(now)).isPresent()) {
            return Effects.NONE;
        }
        for (var fact : statement.facts()) {
            var refusal = fact.preparation(now);
            if (refusal != null) {
                return Effects.NONE.failing(refusal);
            }
        }
        @Nullable String late = null;
        var effects = Effects.NONE;
        for (var fact : Passes.sorted(statement.facts())) {
            late = late == null ? fact.aftermath(now) : late;
            effects = effects.and(happen(fact, now));
            if (effects.sqlState() != null) {
                return effects;
            }
        }
        if (late != null) {
            return Effects.NONE.failing(late);
        }
        return effects.inOnePass();
    }

    private static Optional<AlterTable> head(List<Fact> facts) {
        return facts.stream()
                .filter(AlterTable.class::isInstance)
                .map(AlterTable.class::cast)
                .findFirst();
    }

    private Effects happen(Fact fact, Situation now) {
        var refusal = fact.refusal(now);
        if (refusal != null) {
            return Effects.NONE.failing(refusal);
        }
        var effects = fact.effects(now);
        var sure =
                effects.over(name -> schema.existed(name) && schema.index(name).isEmpty());
        if (effects.sqlState() == null && !fact.idle(now)) {
            fact.apply(now);
            control(fact);
        }
        return sure;
    }

    private void control(Fact fact) {
        if (fact instanceof TransactionControl control) {
            session.run(control);
            schema = savepoints.run(control, schema);
        } else if (fact instanceof SetSetting set) {
            session.run(set);
        }
    }

    private Situation situation() {
        return new Situation(
                schema,
                context.serverMajor(),
                session.transaction(),
                session.utc(),
                false,
                session.inTransaction(),
                context.catalogue());
    }
}
