package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.grammar.SqlParser.CalledNameContext;
import dev.lockkeeper.lint.grammar.SqlParser.SimpleTypeContext;
import dev.lockkeeper.lint.grammar.SqlParser.TypeModifiersContext;
import dev.lockkeeper.lint.grammar.SqlParser.TypeNameContext;
import dev.lockkeeper.lint.grammar.SqlParser.WordedTypeContext;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Type names in their many spellings. */
final class TypeReader {

    private static final List<String> FIELDS = List.of("second", "minute", "hour", "day", "month", "year");

    private static final Pattern OTHER = Pattern.compile("[^0-9-]");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    private TypeReader() {}

    static DataType read(TypeNameContext type) {
        if (type.simpleType() == null) {
            return DataType.of(Tree.text(type), List.of(), false);
        }
        boolean array = type.ARRAY() != null || !type.arrayBound().isEmpty();
        return read(type.simpleType(), array);
    }

    /** Whether it is said to be in a schema that comes with every server. */
    static boolean ofServer(TypeNameContext type) {
        var name = type.simpleType() == null ? null : type.simpleType().calledName();
        var schema = name == null ? null : Names.table(name).schema();
        return schema != null && (schema.startsWith("pg_") || schema.equals("information_schema"));
    }

    private static DataType read(SimpleTypeContext type, boolean array) {
        if (type.wordedType() != null) {
            return worded(type.wordedType(), array);
        }
        if (type.calledName() != null) {
            return DataType.of(called(type.calledName()), modifiers(type.typeModifiers()), array);
        }
        return DataType.of("interval", interval(type.getText().toLowerCase(Locale.ROOT)), array);
    }

    /** In quotes, char is another type. */
    private static String called(CalledNameContext name) {
        boolean quoted = name.getStop().getText().equals("\"char\"");
        return quoted ? "\"char\"" : Names.last(name);
    }

    private static List<Integer> interval(String text) {
        var precision = integers(List.of(text));
        var words = text.replaceAll("\\(.*", "");
        int field = FIELDS.indexOf(Lists.first(FIELDS, words::endsWith).orElse("interval"));
        return field < 0 ? precision : List.of(precision.isEmpty() ? -1 : precision.get(0), field);
    }

    private static DataType worded(WordedTypeContext type, boolean array) {
        var words = new ArrayList<String>();
        for (var child : type.children) {
            var word = child.getText().toLowerCase(Locale.ROOT);
            if (child instanceof TerminalNode && Character.isLetter(word.charAt(0))) {
                words.add(word);
            }
        }
        var modifiers = type.typeModifiers() != null
                ? modifiers(type.typeModifiers())
                : integers(
                        type.INTEGER_LITERAL() == null
                                ? List.of()
                                : List.of(type.INTEGER_LITERAL().getText()));
        return DataType.of(String.join(" ", words), modifiers, array);
    }

    private static List<Integer> modifiers(@Nullable TypeModifiersContext modifiers) {
        return modifiers == null
                ? List.of()
                : integers(Lists.map(modifiers.exprList().expr(), Tree::text));
    }

    /** Anything but a small whole number, such as a placeholder, is not known. */
    private static List<Integer> integers(List<String> texts) {
        return Lists.map(
                Lists.where(
                        Lists.map(
                                texts,
                                text -> Tree.isDigits(text)
                                        ? text
                                        : OTHER.matcher(text).replaceAll("")),
                        digits -> WHOLE.matcher(digits).matches()),
                Integer::valueOf);
    }
}
