package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.fact.CallRoutine;
import dev.lockkeeper.lint.fact.DynamicSql;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.OutsideTransaction;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** Which reader knows which sort of statement. What has no reader touches no table. */
final class FactReader {

    private static final Map<Class<?>, Function<ParseTree, List<Fact>>> READERS = new HashMap<>();

    static {
        on(DataStatementContext.class, DataReader::read);
        on(CopyContext.class, DataReader::read);
        on(CreateTableContext.class, create -> List.of(CreateTableReader.read(create)));
        on(CreateForeignTableContext.class, create -> List.of(CreateTableReader.read(create)));
        on(AlterTableContext.class, AlterTableReader::read);
        on(CreateIndexContext.class, create -> List.of(IndexReader.read(create)));
        on(DropContext.class, DropReader::read);
        on(TruncateContext.class, DropReader::read);
        on(CreateViewContext.class, ObjectReader::read);
        on(CreateMaterializedViewContext.class, ObjectReader::read);
        on(RefreshMaterializedViewContext.class, ObjectReader::read);
        on(AlterViewContext.class, ObjectReader::read);
        on(CreateTypeContext.class, ObjectReader::read);
        on(AlterTypeContext.class, ObjectReader::read);
        on(CreateDomainContext.class, ObjectReader::read);
        on(AlterDomainContext.class, ObjectReader::read);
        on(CreateRoutineContext.class, ObjectReader::read);
        on(CreateStatisticsContext.class, AttachmentReader::read);
        on(CommentContext.class, AttachmentReader::read);
        on(CreateSequenceContext.class, ObjectReader::read);
        on(AlterSequenceContext.class, ObjectReader::read);
        on(CreateSchemaContext.class, ObjectReader::read);
        on(AlterSchemaContext.class, ObjectReader::read);
        on(ExplainContext.class, ExplainReader::read);
        on(CursorContext.class, ExplainReader::read);
        on(PreparedContext.class, ExplainReader::read);
        on(CreateOtherContext.class, ExplainReader::read);
        on(CreateExtensionContext.class, ObjectReader::read);
        on(TransactionContext.class, SessionReader::read);
        on(AlterSystemContext.class, alter -> List.of(new OutsideTransaction("ALTER SYSTEM")));
        on(OtherSettingContext.class, OutsideReader::read);
        on(AlterOwnedThingContext.class, OutsideReader::read);
        on(CreateSubscriptionContext.class, OutsideReader::read);
        on(AlterSubscriptionContext.class, OutsideReader::read);
        on(SettingContext.class, SessionReader::read);
        on(LockTableContext.class, SessionReader::read);
        on(MaintenanceContext.class, SessionReader::read);
        on(CreateTriggerContext.class, AttachmentReader::read);
        on(AlterIndexContext.class, AlterIndexReader::read);
        on(AlterTriggerContext.class, RenamedReader::read);
        on(CreateRuleContext.class, AttachmentReader::read);
        on(AlterRuleContext.class, RenamedReader::read);
        on(CreatePolicyContext.class, AttachmentReader::read);
        on(AlterPolicyContext.class, RenamedReader::read);
        on(CreatePublicationContext.class, AttachmentReader::read);
        on(AlterPublicationContext.class, AttachmentReader::read);
        on(GrantContext.class, grant -> AttachmentReader.granted(grant.privileges(), grant.grantTarget()));
        on(RevokeContext.class, revoke -> AttachmentReader.granted(revoke.privileges(), revoke.grantTarget()));
        on(CallStatementContext.class, call -> List.of(new CallRoutine(Names.last(call.qualifiedName()))));
        on(ExecuteStatementContext.class, execute -> List.of(new DynamicSql("EXECUTE")));
    }

    private FactReader() {}

    static List<Fact> read(StatementContext statement) {
        var inner = statement.getChild(0);
        for (Class<?> sort = inner.getClass(); sort != ParserRuleContext.class; sort = sort.getSuperclass()) {
            var reader = READERS.get(sort);
            if (reader != null) {
                return Besides.join(reader.apply(inner), inner);
            }
        }
        return Besides.join(List.of(), inner);
    }

    private static <T extends ParserRuleContext> void on(Class<T> sort, Function<T, List<Fact>> reader) {
        READERS.put(sort, tree -> reader.apply(sort.cast(tree)));
    }
}
