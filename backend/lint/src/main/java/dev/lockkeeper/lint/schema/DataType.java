package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.list.Lists;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A type by the one name we use for it, with its modifiers such as a length. An interval with fields has its precision
 * and the least of its fields, from 0 for the second to 5 for the year.
 */
public record DataType(String name, List<Integer> modifiers, boolean array) {

    private static final Set<String> NUMBERS = Set.of(
            "smallint",
            "integer",
            "bigint",
            "real",
            "double precision",
            "date",
            "timestamp",
            "timestamptz",
            "boolean",
            "oid",
            "uuid");

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int2", "smallint"),
            Map.entry("int8", "bigint"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"),
            Map.entry("bool", "boolean"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("character varying", "varchar"),
            Map.entry("char varying", "varchar"),
            Map.entry("bpchar", "char"),
            Map.entry("character", "char"),
            Map.entry("nchar", "char"),
            Map.entry("national char", "char"),
            Map.entry("national character", "char"),
            Map.entry("nchar varying", "varchar"),
            Map.entry("national char varying", "varchar"),
            Map.entry("national character varying", "varchar"),
            Map.entry("bit varying", "varbit"),
            Map.entry("timestamp with time zone", "timestamptz"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("time with time zone", "timetz"),
            Map.entry("time without time zone", "time"),
            Map.entry("serial4", "serial"),
            Map.entry("serial8", "bigserial"),
            Map.entry("serial2", "smallserial"));

    /** These are one character or bit long when nobody says how long. */
    private static final Set<String> SINGLE =
            Set.of("char", "character", "nchar", "national char", "national character", "bit");

    public DataType {
        modifiers = Lists.copy(modifiers);
    }

    /** From the words as they were written, lower case, single blanks, without modifiers. */
    public static DataType of(String written, List<Integer> modifiers, boolean array) {
        var bare = written.startsWith("pg_catalog.") ? written.substring("pg_catalog.".length()) : written;
        boolean single = modifiers.isEmpty() && SINGLE.contains(bare);
        return new DataType(ALIASES.getOrDefault(bare, bare), single ? List.of(1) : modifiers, array);
    }

    public boolean serial() {
        return name.endsWith("serial")
                && (name.equals("serial") || name.equals("bigserial") || name.equals("smallserial"));
    }

    /** What a serial column is, once it is there. */
    public DataType underSerial() {
        return switch (name) {
            case "serial" -> new DataType("integer", List.of(), false);
            case "bigserial" -> new DataType("bigint", List.of(), false);
            case "smallserial" -> new DataType("smallint", List.of(), false);
            default -> this;
        };
    }

    /** Fixed width and cheap to compare, so an index builds faster. */
    public boolean cheapToIndex() {
        return NUMBERS.contains(name) && !array;
    }

    /** The one modifier, or -1 for none. */
    public int length() {
        return modifiers.isEmpty() ? -1 : modifiers.get(0);
    }

    int scale() {
        return modifiers.size() < 2 ? 0 : modifiers.get(1);
    }

    @Override
    public String toString() {
        var list = modifiers.toString();
        boolean fields = name.equals("interval") && modifiers.size() > 1;
        var size = modifiers.isEmpty() || fields ? "" : "(" + list.substring(1, list.length() - 1) + ")";
        return name + size + (array ? "[]" : "");
    }
}
