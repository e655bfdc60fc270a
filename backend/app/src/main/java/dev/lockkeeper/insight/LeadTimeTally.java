package dev.lockkeeper.insight;

import dev.lockkeeper.risk.RiskTier;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Lead times as they are read one by one, month by month. */
final class LeadTimeTally {

    /** Of one month, or of all. */
    static final class Part {

        private final Map<Stage, Lengths> stages = new EnumMap<>(Stage.class);
        private final Map<RiskTier, Integer> tiers = new EnumMap<>(RiskTier.class);
        private final Lengths people = new Lengths();
        private final Lengths agents = new Lengths();

        private Part() {
            for (var stage : Stage.values()) {
                stages.put(stage, new Lengths());
            }
        }

        private void add(LeadTimeRow row) {
            stages.forEach((stage, lengths) -> lengths.add(stage.of(row.time()).orElse(null)));
            tiers.merge(row.tier(), 1, Integer::sum);
            (row.byAgent() ? agents : people).add(Stage.TOTAL.of(row.time()).orElse(null));
        }

        private void addAll(Part other) {
            other.stages.forEach((stage, lengths) ->
                    stages.computeIfAbsent(stage, one -> new Lengths()).addAll(lengths));
        }

        Map<Stage, Percentiles> spreads() {
            var spreads = new EnumMap<Stage, Percentiles>(Stage.class);
            stages.forEach((stage, lengths) -> spreads.put(stage, Percentiles.of(lengths)));
            return spreads;
        }

        int of(RiskTier tier) {
            return tiers.getOrDefault(tier, 0);
        }

        Percentiles people() {
            return Percentiles.of(people);
        }

        Percentiles agents() {
            return Percentiles.of(agents);
        }
    }

    private final Map<YearMonth, Part> months = new HashMap<>();

    static LeadTimeTally of(Collection<LeadTimeRow> rows) {
        var tally = new LeadTimeTally();
        rows.forEach(tally::add);
        return tally;
    }

    void add(LeadTimeRow row) {
        months.computeIfAbsent(row.month(), month -> new Part()).add(row);
    }

    Part month(YearMonth month) {
        return months.getOrDefault(month, new Part());
    }

    /** The stages of all months together. */
    Map<Stage, Percentiles> spreads() {
        var whole = new Part();
        months.values().forEach(whole::addAll);
        return whole.spreads();
    }
}
