package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.grammar.SqlParser;
import dev.lockkeeper.lint.grammar.SqlParser.CalledNameContext;
import dev.lockkeeper.lint.grammar.SqlParser.ColumnNameContext;
import dev.lockkeeper.lint.grammar.SqlParser.NameListContext;
import dev.lockkeeper.lint.grammar.SqlParser.QualifiedNameContext;
import dev.lockkeeper.lint.grammar.SqlParser.RelationContext;
import dev.lockkeeper.lint.list.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Names as PostgreSQL folds them. */
final class Names {

    /** In UTF-8. */
    private static final int MOST_BYTES = 63;

    private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")*)\"|[^.\"\\s]+");

    private Names() {}

    static TableName table(QualifiedNameContext name) {
        return single(name) ? new TableName(null, fold(name.getStart())) : table(parts(name));
    }

    private static boolean single(ParserRuleContext name) {
        return name.getStart() == name.getStop();
    }

    private static TableName table(List<String> parts) {
        int last = parts.size() - 1;
        return new TableName(last > 0 ? parts.get(last - 1) : null, parts.get(last));
    }

    static TableName table(CalledNameContext name) {
        return single(name) ? new TableName(null, fold(name.getStart())) : table(parts(name));
    }

    static TableName table(RelationContext relation) {
        return table(relation.qualifiedName());
    }

    static List<TableName> tables(List<RelationContext> relations) {
        return Lists.map(relations, Names::table);
    }

    static List<TableName> named(List<QualifiedNameContext> names) {
        return Lists.map(names, Names::table);
    }

    static String column(ColumnNameContext name) {
        return fold(name.getStart());
    }

    static List<String> columns(NameListContext names) {
        return Lists.map(names.columnName(), Names::column);
    }

    /** A relation's name as text, such as nextval takes. */
    static TableName regclass(String text) {
        var parts = new ArrayList<String>();
        var part = PART.matcher(text);
        while (part.find()) {
            boolean quoted = part.group(1) != null;
            parts.add(
                    quoted ? part.group(1).replace("\"\"", "\"") : part.group().toLowerCase(Locale.ROOT));
        }
        return parts.isEmpty() ? TableName.of(text) : table(parts);
    }

    /** The last part: schemas do not tell functions and types apart here. */
    static String last(CalledNameContext name) {
        return fold(name.getStop());
    }

    static String last(QualifiedNameContext name) {
        return fold(name.getStop());
    }

    /** What a string says, without its quotes. */
    static String unquoted(Token token) {
        var text = token.getText();
        int open = text.indexOf('\'');
        if (text.startsWith("$")) {
            int tag = text.indexOf('$', 1) + 1;
            return tag > 0 && text.length() >= 2 * tag ? text.substring(tag, text.length() - tag) : text;
        }
        return open < 0 || text.length() < open + 2
                ? text
                : text.substring(open + 1, text.length() - 1).replace("''", "'");
    }

    static String fold(Token token) {
        var text = token.getText();
        if (token.getType() == SqlParser.QUOTED_IDENTIFIER) {
            return cut(
                    text.substring(text.indexOf('"') + 1, text.lastIndexOf('"')).replace("\"\"", "\""));
        }
        return cut(text.toLowerCase(Locale.ROOT));
    }

    /** PostgreSQL takes the beginning of a name that is too long, and never half a character. */
    private static String cut(String name) {
        if (name.length() <= MOST_BYTES / 4) {
            return name;
        }
        int end = 0;
        int bytes = 0;
        while (end < name.length()) {
            int character = name.codePointAt(end);
            bytes += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (bytes > MOST_BYTES) {
                return name.substring(0, end);
            }
            end += Character.charCount(character);
        }
        return name;
    }

    static List<String> parts(ParserRuleContext name) {
        return Lists.map(name.getRuleContexts(ParserRuleContext.class), part -> fold(part.getStart()));
    }
}
