package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column as far as it is known.
 *
 * @param type null when nobody has told
 * @param created added in the migration at hand
 * @param fill what its default or its expression is made of
 * @param inherited whether a parent has it too
 */
public record Column(
        String name,
        @Nullable DataType type,
        boolean notNull,
        boolean hasDefault,
        Generated generated,
        boolean created,
        Fill fill,
        boolean inherited) {

    /** Whether and how the column computes itself. */
    public enum Generated {
        NO,
        STORED,
        VIRTUAL
    }

    /**
     * What fills the column when nobody else does.
     *
     * @param columns that a generated column computes with
     * @param sequence that an identity owns or a default asks
     */
    public record Fill(
            boolean identity,
            Set<String> columns,
            Set<String> functions,
            @Nullable TableName sequence) {

        public static final Fill NOTHING = new Fill(false, Set.of(), Set.of(), null);

        public Fill {
            columns = Lists.copy(columns);
            functions = Lists.copy(functions);
        }

        Fill renamedColumn(String from, String to) {
            return new Fill(identity, Renaming.of(columns, from, to), functions, sequence);
        }
    }

    public Column(
            String name,
            @Nullable DataType type,
            boolean notNull,
            boolean hasDefault,
            Generated generated,
            boolean created) {
        this(name, type, notNull, hasDefault, generated, created, Fill.NOTHING, false);
    }

    Column settled() {
        return created ? new Column(name, type, notNull, hasDefault, generated, false, fill, inherited) : this;
    }

    public Column named(String other) {
        return new Column(other, type, notNull, hasDefault, generated, created, fill, inherited);
    }

    public Column typed(@Nullable DataType other) {
        return new Column(name, other, notNull, hasDefault, generated, created, fill, inherited);
    }

    public Column nullable(boolean nullable) {
        return new Column(name, type, !nullable, hasDefault, generated, created, fill, inherited);
    }

    public Column defaulting(boolean to) {
        return new Column(name, type, notNull, to, generated, created, to ? fill : Fill.NOTHING, inherited);
    }

    public Column filled(Fill by) {
        return new Column(name, type, notNull, hasDefault, generated, created, by, inherited);
    }

    public Column generated(Generated how) {
        return new Column(name, type, notNull, how != Generated.NO, how, created, fill, inherited);
    }

    public Column inherited(boolean now) {
        return new Column(name, type, notNull, hasDefault, generated, created, fill, now);
    }

    Column renamedColumn(String from, String to) {
        return filled(fill.renamedColumn(from, to));
    }
}
