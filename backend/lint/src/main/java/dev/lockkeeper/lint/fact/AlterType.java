package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * ALTER TYPE, but for new values of enums.
 *
 * @param part the attribute, value or new name
 * @param to what the attribute or value is called from now on
 */
public record AlterType(
        String type, Change change, String part, @Nullable String to, boolean ifExists, boolean cascade)
        implements Fact {

    public AlterType(String type, Change change, String part, @Nullable String to, boolean ifExists) {
        this(type, change, part, to, ifExists, false);
    }

    /** What becomes of the type. */
    public enum Change {
        RENAME,
        RENAME_VALUE,
        RENAME_ATTRIBUTE,
        ADD_ATTRIBUTE,
        DROP_ATTRIBUTE,
        ALTER_ATTRIBUTE,
        OTHER
    }

    @Override
    public @Nullable String refusal(Situation now) {
        var types = now.schema().types();
        boolean ofAttributes = change.name().endsWith("ATTRIBUTE");
        boolean held = ofAttributes && !cascade && !tables(now).isEmpty();
        return Refusals.first(
                () -> Refusals.type(now, new DataType(type, List.of(), false)),
                () -> Refusals.when(held, SqlState.DEPENDENTS_STILL_EXIST),
                () -> types.labels(type).map(this::ofLabels).orElse(null),
                () -> Refusals.when(
                        change == Change.RENAME_VALUE && types.attributes(type).isPresent(),
                        SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(ofAttributes && types.labels(type).isPresent(), SqlState.WRONG_OBJECT_TYPE),
                () -> types.attributes(type)
                        .map(known -> ofAttributes(now, known))
                        .orElse(null));
    }

    @Override
    public Effects effects(Situation now) {
        return cascade ? Effects.locking(LockMode.ACCESS_EXCLUSIVE, tables(now)) : Effects.NONE;
    }

    /** Tables whose columns come from the type. */
    private List<TableName> tables(Situation now) {
        return Seq.from(now.schema().tables())
                .filter(table -> type.equals(table.traits().ofType()))
                .map(Table::name)
                .toList();
    }

    private @Nullable String ofLabels(List<String> known) {
        if (change != Change.RENAME_VALUE) {
            return null;
        }
        return Refusals.first(
                () -> Refusals.when(!known.contains(part), SqlState.INVALID_PARAMETER),
                () -> Refusals.when(known.contains(String.valueOf(to)), SqlState.DUPLICATE_OBJECT));
    }

    private @Nullable String ofAttributes(Situation now, Map<String, DataType> known) {
        boolean used = !now.schema().tablesWithType(type).isEmpty();
        return switch (change) {
            case ADD_ATTRIBUTE -> Refusals.when(known.containsKey(part), SqlState.DUPLICATE_COLUMN);
            case DROP_ATTRIBUTE -> Refusals.when(!known.containsKey(part) && !ifExists, SqlState.UNDEFINED_COLUMN);
            case ALTER_ATTRIBUTE ->
                Refusals.first(
                        () -> Refusals.when(!known.containsKey(part), SqlState.UNDEFINED_COLUMN),
                        () -> Refusals.when(used, SqlState.FEATURE_NOT_SUPPORTED));
            case RENAME_ATTRIBUTE ->
                Refusals.first(
                        () -> Refusals.when(!known.containsKey(part), SqlState.UNDEFINED_COLUMN),
                        () -> Refusals.when(known.containsKey(String.valueOf(to)), SqlState.DUPLICATE_COLUMN));
            case RENAME, RENAME_VALUE, OTHER -> null;
        };
    }

    @Override
    public void apply(Situation now) {
        var types = now.schema().types();
        switch (change) {
            case RENAME -> {
                types.rename(type, part);
                now.schema().renameType(type, part);
            }
            case RENAME_VALUE -> types.renameLabel(type, part, String.valueOf(to));
            default -> types.attributes(type).ifPresent(known -> types.putAttributes(type, changed(known)));
        }
        tables(now).forEach(name -> follow(now.schema().table(name)));
    }

    private void follow(Table table) {
        switch (change) {
            case ADD_ATTRIBUTE -> table.put(new Column(part, null, false, false, Column.Generated.NO, true));
            case DROP_ATTRIBUTE -> table.removeColumn(part);
            case RENAME_ATTRIBUTE -> table.renameColumn(part, String.valueOf(to));
            default -> {}
        }
    }

    private Map<String, DataType> changed(Map<String, DataType> known) {
        var changed = new LinkedHashMap<>(known);
        var was = changed.remove(part);
        if (change == Change.ADD_ATTRIBUTE) {
            changed.put(part, new DataType("text", List.of(), false));
        } else if (change != Change.DROP_ATTRIBUTE && was != null) {
            changed.put(to == null ? part : to, was);
        }
        return changed;
    }
}
