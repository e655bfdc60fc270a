package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Extensions;
import dev.lockkeeper.lint.schema.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function or procedure that a statement names, to drop it, to change it or to speak of it.
 *
 * @param takes null where the name alone has to do
 * @param to its new name, when it gets one
 */
public record RoutineNamed(
        TableName name,
        @Nullable List<DataType> takes,
        boolean ifExists,
        boolean drops,
        @Nullable TableName to) implements Fact {

    /** Whether it is there, as far as somebody has said so. */
    public boolean told(Schema schema) {
        var named = schema.routines().named(name);
        return takes == null ? !named.isEmpty() : named.containsKey(RoutineHead.inputs(takes));
    }

    /** Whether it is known to be one that no caller can name, since only triggers run it. */
    public boolean ofTriggers(Schema schema) {
        var named = schema.routines().named(name).values();
        return !named.isEmpty() && Lists.all(named, one -> one.gives().equals("trigger"));
    }

    @Override
    public @Nullable String refusal(Situation now) {
        var named = now.schema().routines().named(name);
        if (ifExists
                || !now.schema().isWhole()
                || Extensions.strange(now.schema().names())) {
            return null;
        }
        return named.isEmpty() ? unknown(now) : told(named);
    }

    private @Nullable String unknown(Situation now) {
        var types = now.schema().types();
        boolean there = types.toldFunction(name.name())
                || name.name().startsWith("pg_")
                || !Extensions.lacksFunction(
                        now.schema().names(),
                        name.name(),
                        types.function(name.name()).isPresent());
        return Refusals.when(!there, SqlState.UNDEFINED_FUNCTION);
    }

    private @Nullable String told(Map<List<String>, ?> named) {
        if (takes == null) {
            return Refusals.when(named.size() > 1, SqlState.AMBIGUOUS_FUNCTION);
        }
        return Refusals.when(!named.containsKey(RoutineHead.inputs(takes)), SqlState.UNDEFINED_FUNCTION);
    }

    @Override
    public void apply(Situation now) {
        var inputs = takes == null ? null : RoutineHead.inputs(takes);
        if (drops) {
            now.schema().routines().drop(name, inputs);
        } else if (to != null) {
            now.schema().routines().rename(name, inputs, to);
        }
    }
}
