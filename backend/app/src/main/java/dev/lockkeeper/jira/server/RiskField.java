package dev.lockkeeper.jira.server;

import dev.lockkeeper.risk.RiskTier;
import java.util.List;

/**
 * A single-select field of a Jira in which the tier stands.
 *
 * @param id as Jira names it: {@code customfield_10050}
 * @param options for low, moderate and high, each by its name or its number
 */
public record RiskField(String id, List<String> options) {

    public RiskField {
        options = List.copyOf(options);
    }

    public String option(RiskTier tier) {
        return options.get(tier.ordinal());
    }
}
