package dev.lockkeeper.lint.rule;

import java.util.stream.Stream;

/** The rules that decisions ask for. */
final class GuardRules {

    private GuardRules() {}

    static Stream<Rule> all() {
        return Stream.of(
                new GuardPrimaryKeyTypeRule(),
                new GuardColumnTypeRule(),
                new GuardBannedTypeRule(),
                new GuardRequiredColumnRule(),
                GuardBannedColumnRule.ofAnyName(),
                GuardBannedColumnRule.ofSoftDeletes(),
                new GuardTenantTableRule(),
                new GuardPersonalColumnRule(),
                new GuardNoEnumValueRule(),
                new GuardNameRule(),
                new GuardForeignKeyIndexRule(),
                new GuardForeignKeyTargetRule(),
                new GuardNoCascadeRule(),
                new GuardMostColumnsRule(),
                new GuardCommentRule(),
                new GuardBannedStatementRule());
    }
}
