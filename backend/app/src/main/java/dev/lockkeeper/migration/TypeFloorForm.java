package dev.lockkeeper.migration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.lockkeeper.risk.RiskTier;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The least tier of one type of Jira issue, as typed; a row without a type says nothing. */
public record TypeFloorForm(
        @Nullable @Size(max = 255, message = "{policy.form.issueTypes.long}")
        String type,

        @Nullable RiskTier tier) {

    private static final int FREE_ROWS = 2;

    /** Those that stand, and room for more. */
    static List<TypeFloorForm> of(Map<String, RiskTier> floors) {
        var rows = new ArrayList<TypeFloorForm>();
        floors.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(floor -> rows.add(new TypeFloorForm(floor.getKey(), floor.getValue())));
        for (int free = 0; free < FREE_ROWS; free++) {
            rows.add(new TypeFloorForm("", RiskTier.LOW));
        }
        return rows;
    }

    /** Of a type that is named twice the higher tier counts, whichever row it stands in. */
    static Map<String, RiskTier> floors(List<TypeFloorForm> rows) {
        var floors = new LinkedHashMap<String, RiskTier>();
        rows.stream()
                .filter(TypeFloorForm::isNamed)
                .forEach(row -> floors.merge(row.name(), row.asked(), TypeFloorForm::higher));
        return floors;
    }

    /** Which tier is meant has to be said: the lowest holds nothing. */
    @JsonIgnore
    @AssertTrue(message = "{policy.form.issueTypes.tier}")
    public boolean isTold() {
        return !isNamed() || tier != null;
    }

    private boolean isNamed() {
        return type != null && !type.isBlank();
    }

    private String name() {
        return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    }

    private RiskTier asked() {
        return Objects.requireNonNull(tier);
    }

    private static RiskTier higher(RiskTier one, RiskTier other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
