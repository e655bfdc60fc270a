package dev.lockkeeper.insight;

import dev.lockkeeper.risk.RiskTier;
import java.time.YearMonth;
import java.util.List;

/** How many migrations reached production in a month, by tier. */
public record Throughput(YearMonth month, long low, long moderate, long high) {

    static List<Throughput> of(LeadTimeTally tally, List<YearMonth> months) {
        return months.stream().map(month -> of(month, tally.month(month))).toList();
    }

    public long total() {
        return low + moderate + high;
    }

    private static Throughput of(YearMonth month, LeadTimeTally.Part part) {
        return new Throughput(month, part.of(RiskTier.LOW), part.of(RiskTier.MODERATE), part.of(RiskTier.HIGH));
    }
}
