package dev.lockkeeper.risk;

import dev.lockkeeper.lint.TableName;
import org.jspecify.annotations.Nullable;

/**
 * One reason for a tier.
 *
 * @param sentence for people, naming table and lock
 * @param arithmetic how the hold was reckoned
 * @param assumed rests on assumed sizes or types
 */
public record Factor(
        Axis axis,
        RiskTier tier,
        String sentence,
        @Nullable String ruleId,
        @Nullable String script,
        @Nullable Integer statement,
        @Nullable TableName table,
        @Nullable String arithmetic,
        boolean assumed) {}
