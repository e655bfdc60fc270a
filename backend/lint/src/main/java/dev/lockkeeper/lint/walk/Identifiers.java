package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.TableName;
import java.util.regex.Pattern;

/** Names as the server prints them: in quotes where they need them. */
final class Identifiers {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

    private Identifiers() {}

    static String quoted(TableName name) {
        return name.schema() == null ? quoted(name.name()) : quoted(name.schema()) + "." + quoted(name.name());
    }

    static String quoted(String name) {
        return PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
