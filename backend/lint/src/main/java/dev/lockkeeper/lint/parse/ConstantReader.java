package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.grammar.SqlParser;
import dev.lockkeeper.lint.grammar.SqlParser.ArgumentContext;
import dev.lockkeeper.lint.grammar.SqlParser.CallOrColumnContext;
import dev.lockkeeper.lint.grammar.SqlParser.PrimaryContext;
import dev.lockkeeper.lint.grammar.SqlParser.TypeNameContext;
import dev.lockkeeper.lint.grammar.SqlParser.ValueContext;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** Relations that a value names in a string, which the server reads as their number: 'orders'::regclass. */
final class ConstantReader {

    private static final String TYPE = "regclass";
    private static final String NO_RELATION = "-";

    /** Functions that ask for a relation. */
    private static final Set<String> ASKING = Set.of(
            "nextval",
            "setval",
            "currval",
            "pg_relation_size",
            "pg_table_size",
            "pg_indexes_size",
            "pg_total_relation_size",
            "pg_relation_filenode",
            "pg_relation_filepath",
            "pg_sequence_last_value",
            "pg_partition_root",
            "pg_partition_tree",
            "pg_partition_ancestors");

    private ConstantReader() {}

    /** The relation that this very part names, not what is in it. */
    static Optional<TableName> read(ParseTree part) {
        if (part instanceof ValueContext value && value.typeName() != null) {
            return cast(value.value(0), value.typeName());
        }
        if (part instanceof PrimaryContext primary && primary.CAST() != null) {
            return cast(primary.expr(0), primary.typeName());
        }
        if (!(part instanceof CallOrColumnContext name) || name.calledName() == null) {
            return Optional.empty();
        }
        if (name.string() != null && name.call() == null && isType(name.calledName())) {
            return named(name.string());
        }
        var argument = first(name);
        return argument != null && ASKING.contains(Names.last(name.calledName()))
                ? named(argument.expr())
                : Optional.empty();
    }

    private static @Nullable ArgumentContext first(CallOrColumnContext name) {
        var arguments = name.call() == null ? null : name.call().arguments();
        return arguments == null ? null : arguments.argument(0);
    }

    private static Optional<TableName> cast(ParserRuleContext value, TypeNameContext type) {
        return isType(type) ? named(value) : Optional.empty();
    }

    private static boolean isType(ParserRuleContext name) {
        return Names.fold(name.getStop()).equals(TYPE);
    }

    /** A string by itself; a number in it is one already. */
    private static Optional<TableName> named(ParserRuleContext value) {
        var token = value.getStart();
        if (Tree.words(value) > 1 || token.getType() != SqlParser.STRING_LITERAL) {
            return Optional.empty();
        }
        var text = Names.unquoted(token);
        return text.equals(NO_RELATION) || Tree.isDigits(text) ? Optional.empty() : Optional.of(Names.regclass(text));
    }
}
