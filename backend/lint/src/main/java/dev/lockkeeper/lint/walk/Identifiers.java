package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.source.Words;
import java.util.regex.Pattern;

/** Names as the server prints them: in quotes where they need them. */
final class Identifiers {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private Identifiers() {}

    static String quoted(TableName name) {
        return name.schema() == null ? quoted(name.name()) : quoted(name.schema()) + "." + quoted(name.name());
    }

    static String quoted(String name) {
        boolean bare = PLAIN.matcher(name).matches() && !Words.meansSomething(name);
        return bare ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
