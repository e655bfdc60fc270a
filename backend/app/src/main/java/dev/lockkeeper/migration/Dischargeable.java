package dev.lockkeeper.migration;

import static java.util.Objects.requireNonNull;

import dev.lockkeeper.risk.Axis;
import dev.lockkeeper.risk.Discharge.Kind;
import dev.lockkeeper.risk.Factor;
import dev.lockkeeper.risk.RiskTier;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A fact that would take away a reason of the tier, and that nobody has recorded. */
public record Dischargeable(Kind kind, String script, int statement) {

    private static final int MOST = 12;

    /** For ids of the page: nothing but letters, digits and hyphens. */
    public String id() {
        return (kind + "-" + statement + "-" + Integer.toHexString(script.hashCode())).toLowerCase(Locale.ROOT);
    }

    static List<Dischargeable> of(List<Factor> factors, List<RecordedDischarge> recorded) {
        return factors.stream()
                .filter(factor -> factor.script() != null && factor.statement() != null)
                .flatMap(Dischargeable::of)
                .distinct()
                .filter(open -> recorded.stream().noneMatch(open::is))
                .limit(MOST)
                .toList();
    }

    private static Stream<Dischargeable> of(Factor factor) {
        return kinds(factor)
                .map(kind ->
                        new Dischargeable(kind, requireNonNull(factor.script()), requireNonNull(factor.statement())));
    }

    private static Stream<Kind> kinds(Factor factor) {
        if (factor.axis() == Axis.FAILS_ON_DATA && factor.tier() != RiskTier.LOW) {
            return Stream.of(Kind.PREFLIGHT_ZERO);
        }
        if (factor.tier() != RiskTier.HIGH) {
            return Stream.of();
        }
        return switch (factor.axis()) {
            case COMPATIBILITY -> Stream.of(Kind.NOBODY_READS);
            case DATA_LOSS -> Stream.of(Kind.NOBODY_READS, Kind.ARCHIVED);
            default -> Stream.of();
        };
    }

    private boolean is(RecordedDischarge other) {
        var discharge = other.discharge();
        return discharge.kind() == kind
                && discharge.statement() == statement
                && discharge.script().equals(script);
    }
}
