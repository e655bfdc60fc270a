package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.BuiltInTypes;
import dev.lockkeeper.lint.schema.Column.Generated;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the server asks of a new column before it looks at any row. */
record ColumnRules(Situation now, TableName table, NewColumn column) {

    private static final int FIRST_WITH_VIRTUAL = 18;
    private static final int FIRST_WITH_STORAGE = 16;
    private static final int FIRST_WITH_COMPRESSION = 14;
    private static final int FIRST_WITH_PARTITIONED_IDENTITY = 17;
    private static final int FIRST_WITH_NAMED_NOT_NULL = 18;
    private static final int FIRST_TO_REFUSE_SETS = 17;
    private static final int MOST_DIGITS = 1000;
    private static final int LONGEST = 10_485_760;
    private static final Set<String> COLLATED = Set.of("text", "varchar", "char", "bpchar", "name");
    private static final Set<String> PSEUDO = Set.of(
            "record", "void", "trigger", "event_trigger", "anyelement", "anyarray", "cstring", "internal", "unknown");
    private static final Set<String> NUMBERED =
            Set.of("smallint", "integer", "bigint", "serial", "bigserial", "smallserial");

    @Nullable
    String syntax() {
        boolean virtual = column.generated() == Generated.VIRTUAL && now.serverMajor() < FIRST_WITH_VIRTUAL;
        boolean filledTwice = column.type().serial()
                && (column.identity() || column.defaultValue() != null || column.generatedFrom() != null);
        long keys = column.constraints().stream()
                .filter(rule -> rule.kind() == Kind.PRIMARY_KEY)
                .count();
        return Refusals.first(
                () -> Refusals.when(column.type().serial() && column.type().array(), SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.when(virtual || filledTwice || contradicts() || newer(), SqlState.SYNTAX),
                () -> Refusals.when(keys > 1, SqlState.INVALID_TABLE_DEFINITION));
    }

    /** A column is filled in one way, and may be null or not. */
    private boolean contradicts() {
        boolean must = column.notNull() || column.numbered() || keyed();
        return column.wording().fills() > 1 || column.wording().nullable() && must;
    }

    /** Words that older servers do not know here. */
    private boolean newer() {
        return column.wording().storage() != null && now.serverMajor() < FIRST_WITH_STORAGE
                || column.wording().compression() != null && now.serverMajor() < FIRST_WITH_COMPRESSION;
    }

    /** What it is said to be of: the schema, the type, its collation. */
    @Nullable
    String named() {
        var place = column.wording().place();
        return Refusals.first(
                () -> place == null ? null : Refusals.schema(now, place),
                () -> Refusals.type(now, column.type()),
                () -> Collations.refusal(now, column.wording().collation()));
    }

    private @Nullable String kept() {
        var storage = column.wording().storage();
        var compression = column.wording().compression();
        var kept = new Storage(now, column.type());
        return Refusals.first(
                () -> storage == null || Storage.known(storage, now.serverMajor()) ? null : SqlState.INVALID_PARAMETER,
                () -> storage == null ? null : kept.refusal(storage),
                () -> compression == null ? null : kept.compression(compression));
    }

    private boolean keyed() {
        return now.serverMajor() >= FIRST_WITH_NAMED_NOT_NULL
                && column.constraint(Kind.PRIMARY_KEY).isPresent();
    }

    /** Only text has an order of its own. */
    private boolean collatesOther() {
        var base = now.schema().types().baseOf(column.type()).name();
        return column.wording().collated() && BuiltInTypes.has(base) && !COLLATED.contains(base);
    }

    private boolean itself() {
        return table.schema() == null && column.type().name().equals(table.name());
    }

    private boolean pseudo() {
        return !column.type().array() && PSEUDO.contains(column.type().name());
    }

    private boolean sizeless() {
        if (column.type().name().equals("numeric") && !column.type().modifiers().isEmpty()) {
            return column.type().length() < 1 || column.type().length() > MOST_DIGITS;
        }
        boolean sized = Set.of("varchar", "char").contains(column.type().name());
        int length = column.type().length();
        return sized && !column.type().modifiers().isEmpty() && (length < 1 || length > LONGEST);
    }

    /** Until then, the server overlooked it in a column that is added later. */
    private boolean ofMany() {
        boolean later = now.schema().known(table).isPresent();
        return column.wording().set() && (!later || now.serverMajor() >= FIRST_TO_REFUSE_SETS);
    }

    @Nullable
    String definition() {
        return Refusals.first(
                () -> Refusals.when(sizeless(), SqlState.INVALID_PARAMETER),
                () -> Refusals.when(collatesOther(), SqlState.DATATYPE_MISMATCH),
                () -> Refusals.when(pseudo() || itself() || ofMany(), SqlState.INVALID_TABLE_DEFINITION),
                this::kept,
                () -> Refusals.when(column.identity() && !whole(), SqlState.INVALID_PARAMETER),
                () -> Refusals.when(onParent(), SqlState.INVALID_TABLE_DEFINITION),
                this::ofOwnType,
                this::generated,
                () -> column.defaultValue() == null ? null : Defaults.refusal(now, column.defaultValue()),
                () -> Spelling.refusal(now, column.type(), column.defaultValue()),
                () -> Refusals.when(misfits(), SqlState.DATATYPE_MISMATCH));
    }

    private boolean whole() {
        return NUMBERED.contains(now.schema().types().baseOf(column.type()).name());
    }

    /** Tables that inherit cannot share a sequence with their parent. */
    private boolean onParent() {
        boolean below = now.serverMajor() < FIRST_WITH_PARTITIONED_IDENTITY
                ? !now.schema().children(table).isEmpty()
                : now.schema().children(table).size()
                        > now.schema().partitions(table).size();
        return column.identity() && below;
    }

    /** What is computed when it is read is made of the server's own types and functions. */
    private @Nullable String ofOwnType() {
        boolean own = !BuiltInTypes.has(column.type().name())
                && now.schema().types().told(column.type().name());
        return Refusals.when(column.generated() == Generated.VIRTUAL && own, SqlState.FEATURE_NOT_SUPPORTED);
    }

    private @Nullable String generated() {
        var from = column.generatedFrom();
        if (from == null) {
            return null;
        }
        var types = now.schema().types();
        boolean own = column.generated() == Generated.VIRTUAL
                && from.functions().stream().anyMatch(types::toldFunction);
        var others = from.columns().stream()
                .filter(name -> !name.equals(column.name()))
                .toList();
        return Refusals.first(
                () -> Refusals.when(from.queries(), SqlState.FEATURE_NOT_SUPPORTED),
                () -> Refusals.columns(now, table, others),
                () -> Functions.refusal(now, from),
                () -> Refusals.when(ofGenerated(from), SqlState.INVALID_OBJECT_DEFINITION),
                () -> new Typing(now, table).refusal(Set.of(from.term())),
                () -> Refusals.when(
                        from.functions().stream().anyMatch(types::changes) || new Typing(now, table).moves(from.term()),
                        SqlState.INVALID_OBJECT_DEFINITION),
                () -> Refusals.when(misfits(), SqlState.DATATYPE_MISMATCH),
                () -> Refusals.when(own, SqlState.FEATURE_NOT_SUPPORTED));
    }

    private boolean misfits() {
        var value = column.generatedFrom() == null ? column.defaultValue() : column.generatedFrom();
        return Defaults.misfits(now, table, column.type().underSerial(), value);
    }

    private boolean ofGenerated(Expression generated) {
        var known = now.schema().table(table);
        return generated.columns().contains(column.name())
                || generated.columns().stream().anyMatch(name -> known.column(name)
                        .filter(other -> other.generated() != Generated.NO)
                        .isPresent());
    }
}
