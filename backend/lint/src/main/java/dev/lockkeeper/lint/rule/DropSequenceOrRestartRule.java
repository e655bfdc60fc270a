package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.BREAKS_CLIENTS;
import static dev.lockkeeper.lint.Consequence.MAY_BREAK_CLIENTS;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.ChangeSequence;
import dev.lockkeeper.lint.fact.DropObject;
import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.query.Call;
import dev.lockkeeper.lint.schema.Table;
import java.util.regex.Pattern;

/** A sequence that goes, or that may hand out numbers again. */
final class DropSequenceOrRestartRule implements Rule {

    @Override
    public String id() {
        return "drop-sequence-or-restart";
    }

    @Override
    public Facts about() {
        return Facts.of(ChangeSequence.class, DropObject.class, Query.class);
    }

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+");
    private static final Pattern STRING = Pattern.compile("'([^']*)'.*", Pattern.DOTALL);

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof ChangeSequence change && !made(step, change.sequence())) {
            return Remark.on(
                            null,
                            "The sequence of " + change.sequence() + " starts again"
                                    + (change.restart() == null ? "" : " at " + change.restart())
                                    + " and may hand out numbers that are taken.")
                    .meaning(MAY_BREAK_CLIENTS)
                    .alone();
        }
        if (step.fact() instanceof DropObject drop && drop.kind().equals("SEQUENCE")) {
            return Seq.from(drop.names())
                    .filter(name -> !made(step, name.name()))
                    .map(name -> dropped(name, drop.cascade()));
        }
        return step.fact() instanceof Query query
                ? Seq.from(query.calls()).flatMap(call -> moved(step, call))
                : Seq.empty();
    }

    private static Remark dropped(TableName name, boolean cascade) {
        return Remark.on(
                        null,
                        "The sequence " + name + " is dropped"
                                + (cascade ? ", and with it the default of every column that draws from it." : "."))
                .meaning(BREAKS_CLIENTS);
    }

    /** A number that was right when it was written may be behind by the time it runs. */
    private Seq<Remark> moved(Step step, Call call) {
        if (!call.function().equals("setval") || call.arguments().size() < 2) {
            return Seq.empty();
        }
        var number = call.arguments().get(1);
        var name = STRING.matcher(call.arguments().get(0));
        if (!NUMBER.matcher(number).matches() || !name.matches() || made(step, name.group(1))) {
            return Seq.empty();
        }
        return Remark.on(null, "setval may put " + name.group(1) + " back behind numbers that are taken.")
                .safer("SELECT setval('" + name.group(1) + "', greatest(" + number + ", (SELECT last_value FROM "
                        + name.group(1) + ")));")
                .at(call.offset())
                .meaning(MAY_BREAK_CLIENTS)
                .alone();
    }

    /** A sequence of this migration's own, or one of a table that it creates. */
    private static boolean made(Step step, String sequence) {
        var bare = sequence.substring(sequence.lastIndexOf('.') + 1);
        return step.past().made("SEQUENCE", bare)
                || Lists.any(
                        Lists.map(Lists.where(step.schema().tables(), Table::created), table -> table.name()
                                .name()),
                        table -> bare.startsWith(table + "_") || sequence.endsWith(" of " + table));
    }
}
