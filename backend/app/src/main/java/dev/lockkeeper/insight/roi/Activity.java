package dev.lockkeeper.insight.roi;

import java.math.BigDecimal;

/**
 * What was counted in the period that is judged.
 *
 * @param months as many as the practice was paid for
 * @param migrations that succeeded in production
 * @param executions that finished in production
 * @param flaws incidents by a migration flaw
 * @param infrastructure what the ledger's entries say was not spent
 * @param baselineExecutions in the baseline's period; none where there is no baseline
 */
record Activity(
        int months, int migrations, int executions, int flaws, BigDecimal infrastructure, int baselineExecutions) {}
