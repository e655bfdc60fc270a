package dev.lockkeeper.migration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.lockkeeper.risk.Axis;
import dev.lockkeeper.risk.Factor;
import dev.lockkeeper.risk.RiskTier;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What made the tier, as the page says it: a sentence that answers several questions is said once. */
public record RiskReason(
        RiskTier tier,
        String sentence,
        List<Axis> axes,
        @Nullable String arithmetic,
        boolean assumed) {

    /** In the order of the factors, the deciding one first. */
    static List<RiskReason> of(List<Factor> factors) {
        return factors.stream().collect(groupingBy(Factor::sentence, LinkedHashMap::new, toList())).values().stream()
                .map(RiskReason::merged)
                .toList();
    }

    private static RiskReason merged(List<Factor> alike) {
        var first = alike.get(0);
        var axes = alike.stream().map(Factor::axis).distinct().toList();
        return new RiskReason(first.tier(), first.sentence(), axes, first.arithmetic(), first.assumed());
    }
}
