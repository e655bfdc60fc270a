package dev.lockkeeper.risk;

import dev.lockkeeper.risk.Discharge.Kind;
import java.util.List;
import java.util.Optional;

/** The recorded facts that count for the content in hand. */
record Discharges(List<Discharge> counting) {

    static Discharges of(RiskContext context) {
        return new Discharges(context.discharges().stream()
                .filter(discharge -> discharge.contentHash().equals(context.contentHash()))
                .toList());
    }

    boolean has(Kind kind, Located located) {
        return counting.stream().anyMatch(discharge -> discharge.kind() == kind && at(discharge, located));
    }

    /** The gravest timing of a statement. */
    Optional<Discharge> timing(Located located) {
        return counting.stream()
                .filter(discharge -> discharge.kind() == Kind.REHEARSED && discharge.seconds() != null)
                .filter(discharge -> at(discharge, located))
                .findFirst();
    }

    private static boolean at(Discharge discharge, Located located) {
        return discharge.statement() == located.statement().number()
                && discharge.script().equals(located.script().name());
    }
}
