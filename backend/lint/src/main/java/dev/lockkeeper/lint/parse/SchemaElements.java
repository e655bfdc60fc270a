package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.fact.Flow;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.routine.Command;
import dev.lockkeeper.lint.source.Lexeme;
import dev.lockkeeper.lint.source.Passage;
import dev.lockkeeper.lint.source.PassageBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** What stands in CREATE SCHEMA beside its name: statements of their own, whose names lie in the new schema. */
final class SchemaElements {

    private final String schema;
    private final List<SchemaElementContext> elements;
    private final Set<String> made = new HashSet<>();

    SchemaElements(CreateSchemaContext create) {
        this.schema = name(create);
        this.elements = new ArrayList<>(create.schemaElement());
        elements.sort(Comparator.comparingInt(SchemaElements::turn));
        for (var element : elements) {
            if (turn(element) <= 2) {
                made.add(Names.last(own(element)));
            }
        }
    }

    static String name(CreateSchemaContext create) {
        return create.columnName() == null
                ? Names.fold(create.roleName().getStart())
                : Names.column(create.columnName());
    }

    private static int turn(SchemaElementContext element) {
        if (element.createSequence() != null) {
            return 0;
        }
        if (element.createTable() != null) {
            return 1;
        }
        return element.createView() != null ? 2 : element.createIndex() != null ? 3 : element.grant() == null ? 4 : 5;
    }

    private static QualifiedNameContext own(SchemaElementContext element) {
        return Tree.all(element, QualifiedNameContext.class).get(0);
    }

    /** Whether one of them is said to lie in another schema. */
    boolean elsewhere() {
        return Lists.any(
                elements,
                element -> turn(element) <= 2
                        && Names.parts(own(element)).size() > 1
                        && !Names.parts(own(element)).get(0).equals(schema));
    }

    List<Command> commands() {
        return Lists.map(elements, element -> new Command(placed(element), Flow.ONCE, Set.of(), List.of()));
    }

    /** With the schema before each name that is its own. */
    private Passage placed(SchemaElementContext element) {
        var placed = new PassageBuilder();
        write(element, placed);
        return placed.passage();
    }

    private void write(ParseTree part, PassageBuilder to) {
        if (part instanceof QualifiedNameContext name
                && Names.parts(name).size() == 1
                && made.contains(Names.last(name))) {
            to.add("\"" + schema.replace("\"", "\"\"") + "\".", ((Lexeme) name.getStart()).from());
        }
        if (part instanceof ParserRuleContext) {
            for (int at = 0; at < part.getChildCount(); at++) {
                write(part.getChild(at), to);
            }
        } else if (part instanceof TerminalNode word) {
            var token = (Lexeme) word.getSymbol();
            to.add(token.passage()).add(" ", token.from());
        }
    }
}
