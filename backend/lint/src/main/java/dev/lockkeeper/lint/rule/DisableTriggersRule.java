package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.LOSES_DATA;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.LockTables;
import dev.lockkeeper.lint.fact.SetSetting;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.DataPlans;
import dev.lockkeeper.lint.source.Phrase;
import java.util.List;
import java.util.regex.Pattern;

/** DISABLE TRIGGER ALL or USER, session_replication_role = replica. */
final class DisableTriggersRule implements Rule {

    private static final Phrase ALL = Phrase.of("DISABLE", "\\bDISABLE\\s+TRIGGER\\s+(ALL|USER)\\b");

    /** Foreign keys among them. */
    private static final Phrase KEYS = Phrase.of("DISABLE", "\\bDISABLE\\s+TRIGGER\\s+ALL\\b");

    /** Statements that write, by the table's name. */
    private static final Pattern WRITES =
            Pattern.compile("(?im)(?:^|;)[ \\t]*(?:INSERT\\s+INTO|UPDATE|DELETE\\s+FROM)\\s+"
                    + "(?:ONLY\\s+)?((?:[\\w$]+|\"[^\"]+\")(?:\\.(?:[\\w$]+|\"[^\"]+\"))?)");

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
            return everywhere(step).alone();
        }
        return step.fact() instanceof LockTables lock && ALL.in(step.sql())
                ? Seq.from(lock.tables()).filter(step::existed).map(table -> off(step, table))
                : Seq.empty();
    }

    /** It holds for every table; those that the script writes to afterwards are the ones that are meant. */
    private static Remark everywhere(Step step) {
        var remark = Remark.on(null, "No trigger and no foreign key is checked from here on.")
                .meaning(LOSES_DATA);
        var written = written(step);
        return written.isEmpty() ? remark : remark.safer(DataPlans.withoutOwnTriggers(written));
    }

    private static List<TableName> written(Step step) {
        var text = step.past().script().text();
        var matcher = WRITES.matcher(text);
        int from = text.indexOf(step.sql());
        return Seq.from(matcher.results().toList())
                .filter(found -> found.start() > from)
                .flatMap(found -> Seq.from(TableName.parse(found.group(1))))
                .filter(step::existed)
                .distinct()
                .toList();
    }

    /** Where keys are still checked and the transaction switches them on again, nothing slips in from elsewhere. */
    private static Remark off(Step step, TableName table) {
        var remark = Remark.on(
                        table,
                        "Triggers of " + table + " are switched off, and what comes in meanwhile is not checked.")
                .meaning(LOSES_DATA);
        if (KEYS.in(step.sql())) {
            return remark.safer(DataPlans.withoutOwnTriggers(List.of(table)));
        }
        var again = step.past().triggersOff().off(table, step.session().transaction());
        return remark.ifAtEnd(end -> !again.getAsBoolean());
    }
}
