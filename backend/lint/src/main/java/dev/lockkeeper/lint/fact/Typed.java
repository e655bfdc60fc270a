package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.DataType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Of which type a value is, where it is simple enough to be told. */
final class Typed {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]*\\.[0-9]+|-?[0-9]+\\.[0-9]*");
    private static final Pattern CALL = Pattern.compile("([a-z_0-9]+)\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)");

    private static final Map<String, String> CALLS = Map.ofEntries(
            Map.entry("now", "timestamptz"),
            Map.entry("clock_timestamp", "timestamptz"),
            Map.entry("statement_timestamp", "timestamptz"),
            Map.entry("transaction_timestamp", "timestamptz"),
            Map.entry("gen_random_uuid", "uuid"),
            Map.entry("random", "double precision"),
            Map.entry("nextval", "bigint"),
            Map.entry("md5", "text"),
            Map.entry("concat", "text"),
            Map.entry("format", "text"),
            Map.entry("to_char", "text"),
            Map.entry("timeofday", "text"),
            Map.entry("length", "integer"),
            Map.entry("char_length", "integer"),
            Map.entry("jsonb_build_object", "jsonb"),
            Map.entry("json_build_object", "json"));

    private static final Map<String, String> WORDS = Map.of(
            "current_timestamp", "timestamptz",
            "localtimestamp", "timestamp",
            "current_date", "date",
            "current_user", "name",
            "session_user", "name",
            "true", "boolean",
            "false", "boolean");

    private static final Pattern CAST = Pattern.compile("\\(*'[^']*'::\\s*([a-z0-9_]+)\\s*\\)*");

    private Typed() {}

    static Optional<DataType> of(Situation now, TableName table, Expression value) {
        if (value.castTo() != null) {
            return Optional.of(value.castTo());
        }
        var text = value.sql().strip().toLowerCase(Locale.ROOT);
        var bare = text.startsWith("(") && text.endsWith(")")
                ? text.substring(1, text.length() - 1).strip()
                : text;
        var column = value.bareColumn();
        if (column != null && !WORDS.containsKey(bare)) {
            return now.schema()
                    .told(table)
                    .flatMap(known -> known.column(column))
                    .flatMap(known -> Optional.ofNullable(known.type()));
        }
        var cast = CAST.matcher(text);
        if (cast.matches()) {
            return Optional.of(DataType.of(cast.group(1), List.of(), false));
        }
        return Optional.ofNullable(name(now, bare)).map(name -> new DataType(name, List.of(), false));
    }

    private static @Nullable String name(Situation now, String text) {
        if (WHOLE.matcher(text).matches()) {
            return "integer";
        }
        if (DECIMAL.matcher(text).matches()) {
            return "numeric";
        }
        var call = CALL.matcher(text);
        boolean theServers = call.matches() && !now.schema().types().toldFunction(call.group(1));
        return theServers ? CALLS.get(call.group(1)) : WORDS.get(text);
    }
}
