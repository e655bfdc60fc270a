package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.grammar.SqlParser.AlterDefaultPrivilegesContext;
import dev.lockkeeper.lint.grammar.SqlParser.AlterPolicyContext;
import dev.lockkeeper.lint.grammar.SqlParser.AlterRoutineContext;
import dev.lockkeeper.lint.grammar.SqlParser.AlterSequenceContext;
import dev.lockkeeper.lint.grammar.SqlParser.AlterTableContext;
import dev.lockkeeper.lint.grammar.SqlParser.AlterTypeContext;
import dev.lockkeeper.lint.grammar.SqlParser.CommentContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateExtensionContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateIndexContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreatePolicyContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateRoutineContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateRuleContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateSchemaContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateSequenceContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateTableContext;
import dev.lockkeeper.lint.grammar.SqlParser.CreateTriggerContext;
import dev.lockkeeper.lint.grammar.SqlParser.DropContext;
import dev.lockkeeper.lint.grammar.SqlParser.GrantContext;
import dev.lockkeeper.lint.grammar.SqlParser.RevokeContext;
import dev.lockkeeper.lint.grammar.SqlParser.RoleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** What a statement says beside what it does to tables: rights, names, comments, and how it asks for rows. */
final class Besides {

    private static final Map<Class<?>, Function<ParseTree, List<Fact>>> READERS = new HashMap<>();

    static {
        on(CreateTableContext.class, TableExtras::read);
        on(AlterTableContext.class, TableExtras::read);
        on(CreateIndexContext.class, TableExtras::read);
        on(CreatePolicyContext.class, RightsReader::read);
        on(AlterPolicyContext.class, RightsReader::read);
        on(GrantContext.class, RightsReader::read);
        on(RevokeContext.class, RightsReader::read);
        on(AlterDefaultPrivilegesContext.class, RightsReader::read);
        on(RoleContext.class, RightsReader::read);
        on(DropContext.class, RightsReader::read);
        on(CreateRoutineContext.class, RoutineReader::read);
        on(AlterRoutineContext.class, RoutineReader::read);
        on(CommentContext.class, ObjectExtras::read);
        on(CreateExtensionContext.class, ObjectExtras::read);
        on(AlterTypeContext.class, ObjectExtras::read);
        on(AlterSequenceContext.class, ObjectExtras::read);
        on(CreateTriggerContext.class, ObjectExtras::read);
        on(CreateRuleContext.class, ObjectExtras::read);
        on(CreateSequenceContext.class, ObjectExtras::read);
        on(CreateSchemaContext.class, ObjectExtras::read);
    }

    private Besides() {}

    /** The facts so far and the further ones. */
    static List<Fact> join(List<Fact> facts, ParseTree statement) {
        var reader = READERS.get(statement.getClass());
        var more = reader == null ? OtherExtras.read((ParserRuleContext) statement) : reader.apply(statement);
        if (more.isEmpty()) {
            return facts;
        }
        var all = new ArrayList<>(facts);
        all.addAll(more);
        return all;
    }

    /** A query that says nothing is no fact. */
    static List<Fact> query(ParserRuleContext part) {
        var query = QueryReader.read(part);
        return query.empty() ? List.of() : List.of(query);
    }

    private static <T extends ParserRuleContext> void on(Class<T> sort, Function<T, List<Fact>> reader) {
        READERS.put(sort, tree -> reader.apply(sort.cast(tree)));
    }
}
