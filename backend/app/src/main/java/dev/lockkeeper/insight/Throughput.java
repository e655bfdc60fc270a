package dev.lockkeeper.insight;

import dev.lockkeeper.risk.RiskTier;
import java.time.YearMonth;
import java.util.List;

/** How many migrations reached production in a month, by tier. */
public record Throughput(YearMonth month, long low, long moderate, long high) {

    static List<Throughput> of(List<LeadTimeRow> rows, List<YearMonth> months) {
        return months.stream()
                .map(month -> new Throughput(
                        month,
                        count(rows, month, RiskTier.LOW),
                        count(rows, month, RiskTier.MODERATE),
                        count(rows, month, RiskTier.HIGH)))
                .toList();
    }

    public long total() {
        return low + moderate + high;
    }

    private static long count(List<LeadTimeRow> rows, YearMonth month, RiskTier tier) {
        return rows.stream()
                .filter(row -> row.tier() == tier && row.month().equals(month))
                .count();
    }
}
