package dev.lockkeeper.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.settings.LintSettings;
import dev.lockkeeper.lint.settings.RuleLevel;
import org.junit.jupiter.api.Test;

class ChoosingRulesTests {

    @Test
    void teams_in_turn_get_the_rules_that_were_chosen_for_each() {
        var one = Rules.on(quiet("drop-table"));
        var other = Rules.on(quiet("truncate"));

        assertThat(one).isNotSameAs(other);
        assertThat(Rules.on(quiet("drop-table"))).isSameAs(one);
        assertThat(Rules.on(quiet("truncate"))).isSameAs(other);
    }

    @Test
    void what_is_off_is_not_asked() {
        assertThat(Rules.on(quiet("unparsed-statement")).about(null))
                .extracting(Rule::id)
                .contains("missing-lock-timeout")
                .doesNotContain("unparsed-statement");
    }

    private static LintSettings quiet(String rule) {
        return LintSettings.USUAL.with(rule, RuleLevel.OFF);
    }
}
