package dev.lockkeeper.decision;

import static dev.lockkeeper.common.RuleViolation.require;

import java.util.regex.Pattern;

/** Makes a decision checkable: a lint rule and the setting it gets, such as {@code types.primary-key = uuid}. */
public record DecisionGuard(String ruleId, String setting) {

    private static final Pattern RULE = Pattern.compile("[a-z][a-z0-9.-]*");

    public DecisionGuard {
        ruleId = ruleId.strip();
        setting = setting.strip();
        require(RULE.matcher(ruleId).matches(), "decision.guard-rule");
        require(!setting.isEmpty(), "decision.guard-setting");
    }
}
