package dev.lockkeeper.lint.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts one name into the place of another in SQL that somebody has written; text in quotes stays. */
final class Words {

    private Words() {}

    static String replace(String sql, String name, String by) {
        if (!sql.contains(Sql.name(name))) {
            return sql;
        }
        var word = Pattern.compile("(?<![\\w.\"$])" + Pattern.quote(Sql.name(name)) + "(?![\\w\"$]|\\s*\\()");
        var parts = sql.split("'", -1);
        for (int at = 0; at < parts.length; at += 2) {
            parts[at] = word.matcher(parts[at]).replaceAll(Matcher.quoteReplacement(Sql.name(by)));
        }
        return String.join("'", parts);
    }
}
