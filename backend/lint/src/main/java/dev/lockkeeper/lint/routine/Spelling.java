package dev.lockkeeper.lint.routine;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the text of a value can be, as far as its type says. */
enum Spelling {
    /** A number, a truth value, or a name that its type quotes where it has to: harmless wherever it stands. */
    HARMLESS,
    /** It never has a quote in it: harmless between quotes. */
    QUOTABLE,
    ANY;

    private static final Set<String> PLAIN = words("regclass regtype regproc regprocedure regoper regoperator"
            + " regnamespace regrole regconfig regdictionary regcollation oid xid xid8 cid int int2 int4 int8 smallint"
            + " integer bigint smallserial serial bigserial boolean bool");
    private static final Set<String> BETWEEN_QUOTES =
            words("uuid date time timetz timestamp timestamptz interval numeric"
                    + " decimal real float float4 float8 double inet cidr macaddr macaddr8 pg_lsn tid");

    /** Functions whose answer is SQL that the server itself has written. */
    private static final Set<String> WRITTEN_BY_SERVER = words("to_regclass to_regtype to_regproc to_regprocedure"
            + " to_regnamespace to_regrole format_type pg_get_constraintdef pg_get_expr pg_get_functiondef"
            + " pg_get_indexdef pg_get_partkeydef pg_get_ruledef pg_get_serial_sequence pg_get_statisticsobjdef"
            + " pg_get_triggerdef pg_get_viewdef pg_backend_pid txid_current length count");

    private static final Pattern TYPE = Pattern.compile("(?s)(?:pg_catalog\\s*\\.\\s*)?(\\w+)\\s*([^.%]*)");

    private static Set<String> words(String all) {
        return Set.of(all.split(" "));
    }

    /** Of a type as it is written; one that is not built in may have any text. */
    static Spelling ofType(String written) {
        var form = TYPE.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            return ANY;
        }
        boolean array = form.group(2).contains("[") || form.group(2).contains("array");
        if (PLAIN.contains(form.group(1))) {
            return array ? QUOTABLE : HARMLESS;
        }
        return BETWEEN_QUOTES.contains(form.group(1)) ? QUOTABLE : ANY;
    }

    static Spelling ofCall(String function) {
        return WRITTEN_BY_SERVER.contains(function) ? HARMLESS : ANY;
    }

    /** Whether the value stays a value, or a name, where it stands. */
    boolean isSafe(boolean betweenQuotes) {
        return this == HARMLESS || this == QUOTABLE && betweenQuotes;
    }

    /** Of a name that may mean either. */
    Spelling or(Spelling other) {
        return compareTo(other) > 0 ? this : other;
    }
}
