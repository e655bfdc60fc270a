package dev.lockkeeper.migration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.lockkeeper.lint.Costs;
import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.Limit;
import dev.lockkeeper.lint.Limits;
import dev.lockkeeper.risk.Floors;
import dev.lockkeeper.risk.RiskPolicy;
import dev.lockkeeper.risk.RiskTier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A policy as typed. What is not sent stays as it is, and a row that is null says nothing.
 *
 * <p>Every number has an upper end, far above what anybody needs: with an endless one no time could be reckoned.
 *
 * @param version of the policy that was read
 */
public record PolicyForm(
        int version,

        @Nullable @Size(max = 1000, message = "{policy.form.note.long}")
        String note,

        @Nullable @Valid List<PolicyTierForm> tiers,
        @Nullable @Valid List<LimitForm> limits,
        @Nullable @Valid List<CostForm> costs,

        @Nullable
        @Positive(message = "{policy.form.positive}")
        @Max(value = MOST_MEGABYTES, message = "{policy.form.most}")
        Double megabytes,

        @Nullable
        @Positive(message = "{policy.form.positive}")
        @Max(value = MOST_SAFETY, message = "{policy.form.most}")
        Double safety,

        @Nullable @Positive(message = "{policy.form.positive}")
        Long assumedRows,

        @Nullable @Valid List<IssueFloorForm> issueTypes,
        @Nullable @Valid List<WindowForm> windows,
        @Nullable RiskTier severalDomains,
        @Nullable RiskTier personalData,
        @Nullable RiskTier tenancy,
        @Nullable RiskTier incidents,

        @Nullable @Min(value = 0, message = "{policy.form.days}") @Max(value = 365, message = "{policy.form.days}")
        Integer incidentDays) {

    /** A terabyte a second. */
    private static final long MOST_MEGABYTES = 1_000_000;

    private static final long MOST_SAFETY = 10_000;

    /** A second for a single row. */
    private static final long MOST_MICROSECONDS = 1_000_000;

    /** Seconds, or rows. */
    private static final long MOST_LIMIT = 1_000_000_000_000L;

    /** Who waits, or what is counted, in a limit. */
    public enum Measure {
        EVERYBODY,
        WRITERS,
        ROWS;

        Map<Heat, Limit> of(Limits limits) {
            return switch (this) {
                case EVERYBODY -> limits.everybody();
                case WRITERS -> limits.writers();
                case ROWS -> limits.rows();
            };
        }
    }

    /** From where on a tier is moderate, and from where on high; empty where it is never. */
    public record LimitForm(
            @NotNull Measure measure,
            @NotNull Heat heat,

            @NotNull(message = "{policy.form.not-negative}")
            @PositiveOrZero(message = "{policy.form.not-negative}")
            @Max(value = MOST_LIMIT, message = "{policy.form.most}")
            Double moderate,

            @Nullable
            @PositiveOrZero(message = "{policy.form.not-negative}")
            @Max(value = MOST_LIMIT, message = "{policy.form.most}")
            Double high) {

        @JsonIgnore
        @AssertTrue(message = "{policy.form.high-below}")
        public boolean isInOrder() {
            return moderate == null || high == null || moderate <= high;
        }
    }

    /** What a kind of work costs for each row, in microseconds. */
    public record CostForm(
            @NotNull Effort effort,

            @NotNull(message = "{policy.form.not-negative}")
            @PositiveOrZero(message = "{policy.form.not-negative}")
            @Max(value = MOST_MICROSECONDS, message = "{policy.form.most}")
            Double perRow) {}

    public static PolicyForm of(Policy policy) {
        var risk = policy.risk();
        var floors = risk.floors();
        return new PolicyForm(
                policy.version(),
                "",
                policy.tiers().stream().map(PolicyTierForm::of).toList(),
                limits(risk.limits()),
                costs(risk.costs()),
                risk.costs().bytesPerSecond() / 1e6,
                risk.costs().safety(),
                risk.costs().assumedRows(),
                IssueFloorForm.of(floors.forIssues()),
                WindowForm.of(policy.windows()),
                floors.severalDomains(),
                floors.personalData(),
                floors.tenancy(),
                floors.incidents(),
                floors.incidentDays());
    }

    /** The policy before with what was typed. */
    public Policy over(Policy before) {
        var risk = new RiskPolicy(limitsOver(before), costsOver(before), floorsOver(before));
        var opened = windows == null ? before.windows() : WindowForm.windows(orNone(windows));
        var changed = new Policy(version, risk, before.tiers(), opened);
        for (var tier : orNone(tiers)) {
            changed = changed.with(tier.policy(before.of(tier.tier()).version()));
        }
        return changed;
    }

    /** What goes on to the next page beside the lists. */
    public Map<String, Object> kept() {
        var kept = new LinkedHashMap<String, Object>();
        keep(kept, "megabytes", megabytes);
        keep(kept, "safety", safety);
        keep(kept, "assumedRows", assumedRows);
        keep(kept, "severalDomains", severalDomains);
        keep(kept, "personalData", personalData);
        keep(kept, "tenancy", tenancy);
        keep(kept, "incidents", incidents);
        keep(kept, "incidentDays", incidentDays);
        return kept;
    }

    private static void keep(Map<String, Object> kept, String name, @Nullable Object value) {
        if (value != null) {
            kept.put(name, value);
        }
    }

    public String reason() {
        return note == null ? "" : note.strip();
    }

    private Limits limitsOver(Policy before) {
        var standing = before.risk().limits();
        return new Limits(
                limitsOver(Measure.EVERYBODY, standing),
                limitsOver(Measure.WRITERS, standing),
                limitsOver(Measure.ROWS, standing));
    }

    private Map<Heat, Limit> limitsOver(Measure measure, Limits standing) {
        var over = new EnumMap<Heat, Limit>(measure.of(standing));
        orNone(limits).stream()
                .filter(limit -> limit.measure() == measure)
                .forEach(limit -> over.put(limit.heat(), new Limit(limit.moderate(), limit.high())));
        return over;
    }

    private Costs costsOver(Policy before) {
        var standing = before.risk().costs();
        var perRow = new EnumMap<Effort, Double>(Effort.class);
        perRow.putAll(standing.perRow());
        orNone(costs).forEach(cost -> perRow.put(cost.effort(), cost.perRow()));
        return new Costs(
                perRow,
                megabytes == null ? standing.bytesPerSecond() : Math.max(1, Math.round(megabytes * 1e6)),
                safety == null ? standing.safety() : safety,
                assumedRows == null ? standing.assumedRows() : assumedRows);
    }

    private Floors floorsOver(Policy before) {
        var standing = before.risk().floors();
        return new Floors(
                Map.of(),
                or(severalDomains, standing.severalDomains()),
                or(personalData, standing.personalData()),
                or(tenancy, standing.tenancy()),
                or(incidents, standing.incidents()),
                incidentDays == null ? standing.incidentDays() : incidentDays,
                issueTypes == null ? standing.forIssues() : IssueFloorForm.floors(orNone(issueTypes)));
    }

    private static RiskTier or(@Nullable RiskTier typed, RiskTier standing) {
        return typed == null ? standing : typed;
    }

    private static <T> List<T> orNone(@Nullable List<T> typed) {
        return typed == null
                ? List.of()
                : typed.stream().filter(Objects::nonNull).toList();
    }

    private static List<LimitForm> limits(Limits limits) {
        var forms = new ArrayList<LimitForm>();
        for (var measure : Measure.values()) {
            for (var heat : Heat.values()) {
                var limit = Objects.requireNonNull(measure.of(limits).get(heat));
                forms.add(new LimitForm(measure, heat, limit.noticed(), limit.heavy()));
            }
        }
        return forms;
    }

    private static List<CostForm> costs(Costs costs) {
        return Arrays.stream(Effort.values())
                .filter(effort -> effort != Effort.NONE)
                .map(effort -> new CostForm(effort, costs.perRow(effort)))
                .toList();
    }
}
