package dev.lockkeeper.lint.rule;

import java.util.stream.Stream;

/** The rules about what a migration builds, keeps and asks for, category by category. */
final class DesignRules {

    private DesignRules() {}

    static Stream<Rule> all() {
        return Stream.of(
                        names(),
                        loss(),
                        compatibility(),
                        integrity(),
                        types(),
                        tenants(),
                        privacy(),
                        environments(),
                        queries())
                .flatMap(rules -> rules);
    }

    private static Stream<Rule> names() {
        return Stream.of(
                new UnnamedIndexRule(),
                new IdentifierTooLongRule(),
                new NamingConventionRule(),
                new QuotedOrReservedIdentifierRule(),
                new UnqualifiedNameRule());
    }

    private static Stream<Rule> loss() {
        return Stream.of(new LossyTypeChangeRule(), new OnDeleteCascadeAddedRule(), new DropSequenceOrRestartRule());
    }

    private static Stream<Rule> compatibility() {
        return Stream.of(
                new RenameTypeEnumSchemaFunctionRule(),
                new DropDefaultBreaksOldWritersRule(),
                new ChangeDefaultRule(),
                new DropNotNullRule(),
                new GeneratedAlwaysBlocksExplicitIdsRule(),
                new LogicalReplicationDdlRule());
    }

    private static Stream<Rule> integrity() {
        return Stream.of(
                new TableWithoutPrimaryKeyRule(),
                new ConstraintLeftNotValidRule(),
                new ConstraintNotEnforcedRule(),
                new FkTypeMismatchRule(),
                new FkMulticolumnNullableRule(),
                new RulesAndInheritanceRule());
    }

    private static Stream<Rule> types() {
        return Stream.of(
                new PreferBigintKeysRule(),
                new PreferIdentityRule(),
                new PreferTimestamptzRule(),
                new AvoidCharNRule(),
                new VarcharNRule(),
                new AvoidMoneyAndFloatAmountsRule(),
                new PreferJsonbRule(),
                new UuidAsTextRule(),
                new EnumCautionRule(),
                new LargeObjectsInRowRule(),
                new NullableBooleanRule(),
                new InconsistentColumnTypeRule(),
                new DomainWithConstraintRule());
    }

    private static Stream<Rule> tenants() {
        return Stream.of(
                new TenantColumnMissingRule(),
                new TenantUniqueNotScopedRule(),
                new TenantFkNotCompositeRule(),
                new RlsMissingOnTenantTableRule(),
                new RlsWithoutPolicyRule(),
                new RlsPolicyTooOpenRule(),
                new RowSecurityLoosenedRule(),
                new DmlAcrossTenantsRule());
    }

    private static Stream<Rule> privacy() {
        return Stream.of(
                new PiiColumnUnclassifiedRule(),
                new PiiColumnChangedRule(),
                new PlaintextSecretColumnRule(),
                new PiiLiteralInMigrationRule(),
                new CredentialInMigrationRule(),
                new PiiCopyRule(),
                new GrantTooWideRule(),
                new SecurityDefinerUnpinnedRule(),
                new RoleOrSuperuserDdlRule());
    }

    private static Stream<Rule> environments() {
        return Stream.of(
                new MeaningChangesWithVersionRule(),
                new ExtensionRequirementsRule(),
                new EnvironmentConditionalRule(),
                new IfExistsMasksDriftRule());
    }

    private static Stream<Rule> queries() {
        return Stream.of(
                new SelectStarRule(),
                new NotInSubqueryRule(),
                new InsertWithoutColumnsRule(),
                new NullComparisonRule(),
                new UpdateFromCartesianRule(),
                new CartesianJoinRule(),
                new NondeterministicOrderRule(),
                new OffsetPagingRule(),
                new LeadingWildcardRule(),
                new FunctionOverIndexedColumnRule(),
                new ImplicitCastRule(),
                new BetweenTimestampsRule(),
                new DuplicateColumnAssignmentRule());
    }
}
