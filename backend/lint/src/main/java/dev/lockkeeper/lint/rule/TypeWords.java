package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.DataType;
import java.util.List;
import java.util.Locale;

/** Types as people write them in a setting: {@code uuid}, {@code text[]}, {@code numeric(12,2)}. */
final class TypeWords {

    private TypeWords() {}

    static boolean any(List<String> words, DataType type) {
        return Seq.from(words).anyMatch(word -> is(word, type));
    }

    /** A size counts where the word gives one. A serial is what it is called and what it becomes. */
    private static boolean is(String written, DataType type) {
        var word = written.toLowerCase(Locale.ROOT).strip().replaceAll(" +", " ");
        boolean array = word.endsWith("[]");
        var bare = array ? word.substring(0, word.length() - 2) : word;
        int open = bare.indexOf('(');
        var name = DataType.of((open < 0 ? bare : bare.substring(0, open)).strip(), List.of(), false)
                .name();
        return array == type.array()
                && (name.equals(type.name()) || name.equals(type.underSerial().name()))
                && (open < 0 || size(bare).equals(size(type.toString())));
    }

    private static String size(String type) {
        int open = type.indexOf('(');
        return open < 0 ? "" : type.substring(open).replace("[]", "").replace(" ", "");
    }
}
