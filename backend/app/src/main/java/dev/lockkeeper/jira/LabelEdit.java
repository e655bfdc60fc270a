package dev.lockkeeper.jira;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lockkeeper.risk.RiskTier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds and removes labels of ours one by one; everybody else's stay out of it. */
record LabelEdit(Update update) {

    static final String PREFIX = "db-risk-";

    record Update(List<Change> labels) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(@Nullable String add, @Nullable String remove) {}

    /** What turns the labels there are into those that should be. Empty where they are right. */
    static LabelEdit towards(@Nullable RiskTier tier, List<String> present) {
        var wanted = tier == null ? null : PREFIX + tier.slug();
        var changes = new ArrayList<Change>();
        present.stream()
                .filter(label -> label.startsWith(PREFIX) && !label.equals(wanted))
                .forEach(label -> changes.add(new Change(null, label)));
        if (wanted != null && !present.contains(wanted)) {
            changes.add(new Change(wanted, null));
        }
        return new LabelEdit(new Update(List.copyOf(changes)));
    }

    boolean isEmpty() {
        return update.labels().isEmpty();
    }
}
