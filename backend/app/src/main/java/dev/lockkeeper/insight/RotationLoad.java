package dev.lockkeeper.insight;

import dev.lockkeeper.risk.RiskTier;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What rotations asked of reviewers, as the sum of weights.
 *
 * @param rotations by name
 */
public record RotationLoad(List<Month> months, List<Share> rotations) {

    /**
     * Of one month.
     *
     * @param low the weight of what was of low risk
     * @param reviewers who were asked at least once
     */
    public record Month(YearMonth month, long low, long moderate, long high, int reviews, long reviewers) {

        public long weight() {
            return low + moderate + high;
        }
    }

    /** Of one rotation over the period. */
    public record Share(UUID rotation, String name, int reviews, long weight) {}

    static RotationLoad of(List<AskedRow> rows, List<YearMonth> months) {
        var byRotation = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.rotationName() + "/" + row.rotation(), TreeMap::new, Collectors.toList()));
        return new RotationLoad(
                months.stream().map(month -> month(rows, month)).toList(),
                byRotation.entrySet().stream()
                        .map(Map.Entry::getValue)
                        .map(RotationLoad::share)
                        .toList());
    }

    public int reviews() {
        return months.stream().mapToInt(Month::reviews).sum();
    }

    private static Month month(List<AskedRow> rows, YearMonth month) {
        var asked = rows.stream().filter(row -> row.month().equals(month)).toList();
        return new Month(
                month,
                weight(asked, RiskTier.LOW),
                weight(asked, RiskTier.MODERATE),
                weight(asked, RiskTier.HIGH),
                asked.size(),
                asked.stream().map(AskedRow::reviewer).distinct().count());
    }

    private static long weight(List<AskedRow> rows, RiskTier tier) {
        return rows.stream()
                .filter(row -> row.tier() == tier)
                .mapToInt(AskedRow::weight)
                .sum();
    }

    private static Share share(List<AskedRow> rows) {
        var first = rows.get(0);
        return new Share(
                first.rotation(),
                first.rotationName(),
                rows.size(),
                rows.stream().mapToInt(AskedRow::weight).sum());
    }
}
