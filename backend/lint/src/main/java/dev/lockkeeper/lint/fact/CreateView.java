package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.View;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CREATE VIEW, CREATE MATERIALIZED VIEW.
 *
 * @param replaces whether one of that name may be there
 * @param fills whether a materialized view gets its rows at once
 * @param changeable whether it is made of the rows of one relation as they are
 */
public record CreateView(
        TableName view,
        boolean materialized,
        boolean replaces,
        List<TableName> reads,
        Set<String> columns,
        Reading query,
        Set<String> functions,
        boolean fills,
        boolean changeable)
        implements Fact {

    public CreateView {
        reads = Lists.copy(reads);
        columns = Lists.copy(columns);
        functions = Lists.copy(functions);
    }

    @Override
    public Effects effects(Situation now) {
        if (idle(now)) {
            return query.looked(now);
        }
        var effects = materialized && fills ? query.kept(now).and(query.effects(now)) : query.kept(now);
        return replaces && !materialized && now.schema().known(view).isPresent()
                ? effects.and(Effects.locking(ACCESS_EXCLUSIVE, view))
                : effects;
    }

    @Override
    public boolean idle(Situation now) {
        return materialized && replaces && now.schema().taken(view);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        if (idle(now)) {
            return null;
        }
        var known = now.schema().told(view);
        return Refusals.first(
                () -> query.refusal(now),
                () -> view.schema() == null ? null : Refusals.schema(now, view.schema()),
                () -> Refusals.when(query.twice(), SqlState.DUPLICATE_COLUMN),
                () -> Refusals.when(!replaces && now.schema().taken(view), SqlState.DUPLICATE_TABLE),
                () -> Refusals.when(
                        known.filter(one -> one.kind() != RelationKind.VIEW).isPresent(), SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(known.isPresent() && otherShape(now), SqlState.INVALID_TABLE_DEFINITION));
    }

    /** Columns may come to the end, but none may go, be called otherwise or become of another type. */
    public boolean otherShape(Situation now) {
        var old = now.schema().told(view).orElse(null);
        if (old == null || !old.complete() || !query.outputsKnown(now)) {
            return false;
        }
        var after = query.outputs(now);
        var before = List.copyOf(old.columns());
        for (int at = 0; at < before.size(); at++) {
            if (at >= after.size() || other(before.get(at), after.get(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean other(Column before, Column after) {
        boolean retyped =
                before.type() != null && after.type() != null && !before.type().equals(after.type());
        return retyped || !before.name().equals(after.name());
    }

    @Override
    public void apply(Situation now) {
        var definition = new View(Set.copyOf(reads), columns, functions, changeable);
        boolean whole = query.outputsKnown(now);
        var outputs = query.outputs(now);
        if (now.schema().told(view).isPresent()) {
            now.schema().redefine(view, definition);
        } else {
            now.schema().putView(view, definition);
        }
        var made = now.schema().table(view);
        made.become(materialized ? RelationKind.MATERIALIZED_VIEW : RelationKind.VIEW);
        made.populated(fills);
        made.emptied(materialized && !fills);
        made.complete(whole);
        outputs.forEach(made::put);
    }
}
