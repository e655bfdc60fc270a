package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.ACCESS_SHARE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Table;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** TRUNCATE. */
public record Truncate(List<TableName> tables, boolean cascade, boolean restarts, Set<TableName> only) implements Fact {

    private static final int FIRST_WITHOUT_PARENTS = 14;

    public Truncate {
        tables = Lists.copy(tables);
        only = Lists.copy(only);
    }

    @Override
    public Effects effects(Situation now) {
        var emptied = emptied(now);
        var files = Seq.from(emptied)
                .filter(table -> !Refusals.is(now, table, RelationKind.PARTITIONED_TABLE))
                .toList();
        var effects = Effects.locking(ACCESS_EXCLUSIVE, emptied).with(files, Work.REWRITE, Effort.NONE);
        if (now.serverMajor() < FIRST_WITHOUT_PARENTS) {
            effects = effects.and(Effects.locking(ACCESS_SHARE, parents(now, emptied)));
        }
        if (!restarts) {
            return effects;
        }
        var sequences = Seq.from(now.schema().tables())
                .filter(sequence -> sequence.owner()
                        .filter(place -> emptied.contains(place.table()))
                        .isPresent())
                .map(Table::name)
                .toList();
        return effects.and(Effects.locking(ACCESS_EXCLUSIVE, sequences)).with(sequences, Work.REWRITE, Effort.NONE);
    }

    private static List<TableName> parents(Situation now, Set<TableName> emptied) {
        return Seq.from(emptied)
                .flatMap(table -> Seq.from(now.schema().table(table).parent()))
                .toList();
    }

    /** CASCADE goes on to whoever refers to a table that is emptied. */
    public Set<TableName> emptied(Situation now) {
        var emptied = new LinkedHashSet<TableName>();
        var waiting = new ArrayDeque<TableName>(tables);
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (emptied.add(next)) {
                waiting.addAll(only.contains(next) ? List.of() : now.schema().children(next));
                waiting.addAll(cascade ? Lineage.referencing(now.schema(), next) : List.of());
            }
        }
        return emptied;
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return Refusals.first(
                () -> Refusals.relations(now, tables),
                () -> Refusals.when(
                        Seq.from(tables).anyMatch(table -> Refusals.view(now, table)), SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(
                        Seq.from(only)
                                .anyMatch(table -> Refusals.is(now, table, RelationKind.PARTITIONED_TABLE)
                                        && !now.schema().partitions(table).isEmpty()),
                        SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(!cascade && referred(now), SqlState.FEATURE_NOT_SUPPORTED));
    }

    @Override
    public void apply(Situation now) {
        emptied(now).forEach(table -> now.schema().table(table).emptied(true));
    }

    private boolean referred(Situation now) {
        var emptied = emptied(now);
        return Seq.from(emptied)
                .flatMap(table -> Seq.from(Lineage.referencing(now.schema(), table)))
                .anyMatch(other -> !emptied.contains(other));
    }
}
