package dev.lockkeeper.lint.rule;

import java.util.List;

/** Every rule there is, in the order of their findings on a statement. */
final class RuleList {

    private RuleList() {}

    static List<Rule> all() {
        return List.of(
                new UnparsedStatementRule(),
                new DynamicSqlRule(),
                new BriefAccessExclusiveRule(),
                new AddRequiredColumnRule(),
                new AddColumnVolatileDefaultRule(),
                new AddColumnSerialRule(),
                new AddColumnIdentityRule(),
                new AddColumnStoredGeneratedRule(),
                new AddColumnConstrainedDomainRule(),
                new AddColumnInlineCheckRule(),
                new AddColumnInlineUniqueRule(),
                new AddColumnInlineFkRule(),
                new AlterTypeRewriteRule(),
                new AlterTypeUsingExpressionRule(),
                new AlterTypeTimezoneDependentRule(),
                new AlterTypeIndexRebuildRule(),
                new AlterTypeRecheckRule(),
                new SelectStarCachedPlanRule(),
                new SetNotNullScanRule(),
                new AddCheckValidatesRule(),
                new AddForeignKeyValidatesRule(),
                new AddUniqueBuildsIndexRule(),
                new AddPrimaryKeyBuildsIndexRule(),
                new AddExclusionConstraintRule(),
                new ImpossibleNotValidRule(),
                new NotValidThenValidateSameTxRule(),
                new ForeignKeyLocksReferencedRule(),
                new NewConstraintBreaksOldWritersRule(),
                new DataDependentStatementRule(),
                new CreateIndexBlocksWritesRule(),
                new DropIndexBlocksRule(),
                new ReindexBlocksRule(),
                new ConcurrentlyInTransactionRule(),
                new ConcurrentlyIfNotExistsMasksInvalidRule(),
                new DropTableRule(),
                new DropColumnRule(),
                new DropSchemaOrDatabaseRule(),
                new TruncateRule(),
                new DeleteWithoutWhereRule(),
                new UpdateWithoutWhereRule(),
                new IrreversibleStepRule(),
                new RenameColumnRule(),
                new RenameTableRule(),
                new ContractInSameReleaseRule(),
                new MissingLockTimeoutRule(),
                new WorkUnderStrongLockRule(),
                new NestedTransactionControlRule(),
                new BackfillWithDdlRule(),
                new UnbatchedBackfillRule(),
                new VacuumFullOrClusterRule(),
                new SetLoggedUnloggedRule(),
                new RefreshMatviewBlockingRule(),
                new ExplicitLockTableRule(),
                new CreateTriggerExistingRule(),
                new DomainConstraintValidatesRule(),
                new DropCascadeRule(),
                new ViewContractRule(),
                new EnumNewValueOldReaderRule(),
                new EnumValueUsedInSameTxRule(),
                new DisableTriggersRule(),
                new FeatureNewerThanTargetRule());
    }
}
