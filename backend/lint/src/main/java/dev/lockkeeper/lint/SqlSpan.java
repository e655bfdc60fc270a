package dev.lockkeeper.lint;

import dev.lockkeeper.lint.source.Colours;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some characters of a line of SQL that an editor shows in one colour.
 *
 * @param kind null for what is not set apart: names, numbers, operators and blanks
 */
public record SqlSpan(String text, @Nullable Kind kind) {

    /** What is set apart. */
    public enum Kind {
        KEYWORD,
        STRING,
        COMMENT
    }

    /** The same without what goes beyond so many characters. */
    public SqlSpan upTo(int characters) {
        if (text.length() <= characters) {
            return this;
        }
        int end =
                characters > 0 && Character.isHighSurrogate(text.charAt(characters - 1)) ? characters - 1 : characters;
        return new SqlSpan(text.substring(0, end), kind);
    }

    /** The lines of a script, each as its spans, which together are its text. Total: any text goes in. */
    public static List<List<SqlSpan>> lines(String sql) {
        return Colours.of(sql);
    }
}
