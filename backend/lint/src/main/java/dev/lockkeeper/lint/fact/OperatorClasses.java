package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.BuiltInTypes;
import dev.lockkeeper.lint.schema.Casts;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Extensions;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which types an access method can index when nobody names an operator class. */
record OperatorClasses(Situation now) {

    private static final int FIRST_WITH_HASHED_RECORDS = 14;
    private static final Set<String> UNORDERED = Set.of(
            "json",
            "xml",
            "point",
            "box",
            "path",
            "polygon",
            "circle",
            "lseg",
            "line",
            "xid",
            "cid",
            "jsonpath",
            "aclitem");
    private static final Set<String> UNHASHED = Set.of(
            "json",
            "xml",
            "point",
            "box",
            "path",
            "polygon",
            "circle",
            "lseg",
            "line",
            "jsonpath",
            "money",
            "bit",
            "varbit",
            "tsvector",
            "tsquery");
    private static final Set<String> UNSUMMED = Set.of(
            "json",
            "jsonb",
            "xml",
            "point",
            "path",
            "polygon",
            "circle",
            "lseg",
            "line",
            "jsonpath",
            "money",
            "boolean",
            "tsvector",
            "tsquery",
            "xid",
            "cid",
            "xid8",
            "aclitem");
    private static final Set<String> TEXTS = Set.of("text", "varchar");
    private static final Map<String, Set<String>> FOR = Map.of(
            "text_pattern_ops", TEXTS,
            "varchar_pattern_ops", TEXTS,
            "text_ops", TEXTS,
            "varchar_ops", TEXTS,
            "gin_trgm_ops", TEXTS,
            "gist_trgm_ops", TEXTS,
            "bpchar_pattern_ops", Set.of("char"),
            "jsonb_ops", Set.of("jsonb"),
            "jsonb_path_ops", Set.of("jsonb"));
    private static final Map<String, Set<String>> TAKEN = Map.of(
            "gin", Set.of("jsonb", "tsvector"),
            "gist", Set.of("box", "circle", "point", "polygon", "tsquery", "tsvector"),
            "spgist", Set.of("box", "inet", "point", "polygon", "text"));

    @Nullable
    String refusal(TableName table, Collection<String> columns, String method) {
        var known = now.schema().told(table);
        boolean lacks = Seq.from(columns)
                .flatMap(name -> Seq.from(known.flatMap(own -> own.column(name))))
                .flatMap(column -> Seq.from(Optional.ofNullable(column.type())))
                .anyMatch(type -> !has(now.schema().types().baseOf(type), method));
        return Refusals.when(lacks, SqlState.UNDEFINED_OBJECT);
    }

    /** A class that is named takes the types that it is for. */
    @Nullable
    String refusal(TableName table, Map<String, String> named) {
        var known = now.schema().told(table);
        boolean misfits = Seq.from(named.entrySet()).anyMatch(one -> known.flatMap(own -> own.column(one.getKey()))
                .map(column -> column.type())
                .filter(type -> !takes(one.getValue(), now.schema().types().baseOf(type)))
                .isPresent());
        return Refusals.when(misfits, SqlState.DATATYPE_MISMATCH);
    }

    private static boolean takes(String named, DataType type) {
        var wanted = FOR.get(named);
        return wanted == null || !type.array() && wanted.contains(type.name()) || !BuiltInTypes.has(type.name());
    }

    /** True also where nothing is known. */
    boolean has(DataType base, String method) {
        var types = now.schema().types();
        if (types.labels(base.name()).isPresent()
                || types.attributes(base.name()).isPresent()) {
            return ofOwn(base, types.labels(base.name()).isPresent(), method);
        }
        return !BuiltInTypes.has(base.name()) || (base.array() ? ofArrays(method) : of(base.name(), method));
    }

    private boolean ofOwn(DataType type, boolean label, String method) {
        if (type.array()) {
            return ofArrays(method);
        }
        boolean hashed = label || now.serverMajor() >= FIRST_WITH_HASHED_RECORDS;
        return method.equals("btree") || method.equals("hash") && hashed || extended(method);
    }

    private boolean ofArrays(String method) {
        return Set.of("btree", "hash", "gin").contains(method) || extended(method);
    }

    private boolean of(String name, String method) {
        boolean range = name.endsWith("range");
        return switch (method) {
            case "btree" -> !UNORDERED.contains(name);
            case "hash" -> !UNHASHED.contains(name);
            case "brin" -> !UNSUMMED.contains(name) && !name.endsWith("multirange");
            case "gist" -> range || taken(name, method);
            case "spgist" -> range && !name.endsWith("multirange") || taken(name, method);
            default -> taken(name, method);
        };
    }

    private boolean taken(String name, String method) {
        return extended(method) || TAKEN.getOrDefault(method, Set.of()).contains(Casts.order(name));
    }

    /** Extensions bring more, and other access methods. */
    private boolean extended(String method) {
        boolean own =
                !TAKEN.containsKey(method) && !Set.of("btree", "hash", "brin").contains(method);
        return own
                || TAKEN.containsKey(method) && Extensions.widens(now.schema().names(), method);
    }
}
