package dev.lockkeeper.insight;

import dev.lockkeeper.risk.RiskTier;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What rotations asked, as it is read one by one: by month, and by rotation. */
final class LoadTally {

    private static final class Asked {

        private final Map<RiskTier, Long> weights = new EnumMap<>(RiskTier.class);
        private final Set<UUID> reviewers = new HashSet<>();
        private int reviews;

        private long of(RiskTier tier) {
            return weights.getOrDefault(tier, 0L);
        }
    }

    private final Map<YearMonth, Asked> months = new HashMap<>();
    private final Map<String, RotationLoad.Share> rotations = new TreeMap<>();

    static LoadTally of(Collection<AskedRow> rows) {
        var tally = new LoadTally();
        rows.forEach(tally::add);
        return tally;
    }

    void add(AskedRow row) {
        var asked = months.computeIfAbsent(row.month(), month -> new Asked());
        asked.weights.merge(row.tier(), (long) row.weight(), Long::sum);
        asked.reviewers.add(row.reviewer());
        asked.reviews++;
        rotations.merge(
                row.rotationName() + "/" + row.rotation(),
                new RotationLoad.Share(row.rotation(), row.rotationName(), 1, row.weight()),
                RotationLoad.Share::plus);
    }

    RotationLoad.Month month(YearMonth month) {
        var asked = months.getOrDefault(month, new Asked());
        return new RotationLoad.Month(
                month,
                asked.of(RiskTier.LOW),
                asked.of(RiskTier.MODERATE),
                asked.of(RiskTier.HIGH),
                asked.reviews,
                asked.reviewers.size());
    }

    /** By name. */
    List<RotationLoad.Share> rotations() {
        return List.copyOf(rotations.values());
    }
}
