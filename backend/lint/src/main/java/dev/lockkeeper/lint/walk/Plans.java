package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.fact.PreparedPlan;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements that the session has prepared, with the number of values that each wants. */
final class Plans {

    private static final String THERE_ALREADY = "42P05";
    private static final String NOT_THERE = "26000";
    private static final String WRONG_NUMBER = "42601";

    private final Map<String, Integer> plans = new HashMap<>();

    /** What the server answers; a session that is whole has prepared nothing but what stands in the script. */
    @Nullable
    String refusal(PreparedPlan plan, boolean whole) {
        var known = plans.get(plan.name());
        if (plan.use() == PreparedPlan.Use.PREPARE) {
            return known == null ? null : THERE_ALREADY;
        }
        if (known == null) {
            return whole && plan.name() != null ? NOT_THERE : null;
        }
        return plan.use() == PreparedPlan.Use.EXECUTE && known != plan.values() ? WRONG_NUMBER : null;
    }

    void take(PreparedPlan plan) {
        if (plan.use() == PreparedPlan.Use.PREPARE && plan.name() != null) {
            plans.put(plan.name(), plan.values());
        } else if (plan.use() == PreparedPlan.Use.DEALLOCATE) {
            forget(plan.name());
        }
    }

    private void forget(@Nullable String name) {
        if (name == null) {
            plans.clear();
        } else {
            plans.remove(name);
        }
    }
}
