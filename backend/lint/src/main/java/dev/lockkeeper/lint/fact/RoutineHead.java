package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Extensions;
import dev.lockkeeper.lint.schema.RoutineNames.Known;
import dev.lockkeeper.lint.schema.Schema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The head of a function or procedure that is made: by its name and what it takes it is told from others.
 *
 * @param takes types that a caller gives
 * @param gives the type of its result; null where it has none of its own
 * @param language lower case
 */
public record RoutineHead(
        TableName name,
        List<DataType> takes,
        Known known,
        @Nullable DataType gives,
        String language,
        boolean replaces) implements Fact {

    private static final Set<String> LANGUAGES = Set.of("sql", "plpgsql", "c", "internal");

    public RoutineHead {
        takes = Lists.copy(takes);
    }

    /** Whether it comes to stand beside others of its name instead of taking their place. */
    public boolean besideOthers(Schema schema) {
        var named = schema.routines().named(name);
        return replaces && !named.isEmpty() && !named.containsKey(inputs(takes));
    }

    @Override
    public @Nullable String refusal(Situation now) {
        var there = now.schema().routines().of(name, inputs(takes)).orElse(null);
        return Refusals.first(
                () -> name.schema() == null ? null : Refusals.schema(now, name.schema()),
                () -> Refusals.when(Seq.from(takes).anyMatch(DataType::serial), SqlState.UNDEFINED_OBJECT),
                () -> types(now),
                () -> Refusals.when(strange(now), SqlState.UNDEFINED_OBJECT),
                () -> Refusals.when(onlyForTriggers(), SqlState.INVALID_FUNCTION),
                () -> there == null ? null : replacing(there));
    }

    private @Nullable String types(Situation now) {
        for (var type : takes) {
            var unknown = Refusals.type(now, type);
            if (unknown != null) {
                return unknown;
            }
        }
        boolean looked = language.equals("sql") || language.equals("plpgsql");
        return gives == null || !looked ? null : Refusals.type(now, gives);
    }

    /** A language that neither the server nor an extension brings. */
    private boolean strange(Situation now) {
        var names = now.schema().names();
        return now.schema().isWhole()
                && !LANGUAGES.contains(language)
                && !names.has("EXTENSION", language)
                && !names.has("LANGUAGE", language)
                && !Extensions.strange(names);
    }

    private boolean onlyForTriggers() {
        boolean sql = language.equals("sql") && gives != null && gives.name().equals("trigger");
        return sql
                || language.equals("plpgsql") && gives != null && gives.name().equals("trigger") && !takes.isEmpty();
    }

    private @Nullable String replacing(Known there) {
        return Refusals.first(
                () -> Refusals.when(!replaces, SqlState.DUPLICATE_FUNCTION),
                () -> Refusals.when(known.procedure() != there.procedure(), SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(!known.gives().equals(there.gives()) || renames(there), SqlState.INVALID_FUNCTION));
    }

    /** Callers may use the names. */
    private boolean renames(Known there) {
        for (int at = 0; at < Math.min(known.called().size(), there.called().size()); at++) {
            var old = there.called().get(at);
            if (!old.isEmpty() && !old.equals(known.called().get(at))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void apply(Situation now) {
        now.schema().routines().put(name, inputs(takes), known);
    }

    /** Types as they tell routines apart: their sizes do not. */
    static List<String> inputs(List<DataType> types) {
        return Seq.from(types)
                .map(type -> type.name() + (type.array() ? "[]" : ""))
                .toList();
    }
}
