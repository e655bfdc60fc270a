package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.LOSES_DATA;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.LockTables;
import dev.lockkeeper.lint.fact.SetSetting;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.DataPlans;
import dev.lockkeeper.lint.source.Phrase;
import org.jspecify.annotations.Nullable;

/** DISABLE TRIGGER ALL or USER, session_replication_role = replica. */
final class DisableTriggersRule implements Rule {

    @Override
    public String id() {
        return "disable-triggers";
    }

    @Override
    public Facts about() {
        return Facts.of(LockTables.class, SetSetting.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof SetSetting set
                && set.name().equals("session_replication_role")
                && "replica".equals(set.value())) {
            return remark(null, "No trigger and no foreign key is checked from here on.", null);
        }
        return step.fact() instanceof LockTables lock && ALL.in(step.sql())
                ? Seq.from(lock.tables())
                        .filter(step::existed)
                        .flatMap(table -> remark(
                                table,
                                "Triggers of " + table
                                        + " are switched off, and what comes in meanwhile is not checked.",
                                KEYS.in(step.sql()) ? DataPlans.withoutOwnTriggers(table) : null))
                : Seq.empty();
    }

    private static final Phrase ALL = Phrase.of("DISABLE", "\\bDISABLE\\s+TRIGGER\\s+(ALL|USER)\\b");

    /** Foreign keys among them. */
    private static final Phrase KEYS = Phrase.of("DISABLE", "\\bDISABLE\\s+TRIGGER\\s+ALL\\b");

    private static Seq<Remark> remark(@Nullable TableName table, String message, @Nullable Plan safer) {
        return Remark.on(table, message).meaning(LOSES_DATA).safer(safer).alone();
    }
}
