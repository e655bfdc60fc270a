package dev.lockkeeper.lint.source;

import dev.lockkeeper.lint.grammar.SqlParser;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** PostgreSQL's words and the grammar's numbers for them. */
final class Keywords {

    private static final int FIRST_SYMBOL = SqlParser.LPAREN;
    private static final Map<String, Integer> TYPES = types();
    private static final int LONGEST =
            TYPES.keySet().stream().mapToInt(String::length).max().orElse(0);

    private Keywords() {}

    /** The word's own type, or that of a plain identifier. */
    static int type(String script, int from, int to) {
        if (to - from > LONGEST) {
            return SqlParser.IDENTIFIER;
        }
        return TYPES.getOrDefault(script.substring(from, to).toLowerCase(Locale.ROOT), SqlParser.IDENTIFIER);
    }

    private static Map<String, Integer> types() {
        var types = new HashMap<String, Integer>();
        for (int type = 1; type < FIRST_SYMBOL; type++) {
            types.put(SqlParser.VOCABULARY.getSymbolicName(type).toLowerCase(Locale.ROOT), type);
        }
        return types;
    }
}
