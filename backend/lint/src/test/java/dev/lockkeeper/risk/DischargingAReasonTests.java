package dev.lockkeeper.risk;

import static dev.lockkeeper.risk.RiskFixtures.assess;
import static dev.lockkeeper.risk.RiskFixtures.discharged;
import static dev.lockkeeper.risk.RiskFixtures.everyTable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.risk.Discharge.Kind;
import org.junit.jupiter.api.Test;

class DischargingAReasonTests {

    private static final String HASH = "3fa9";
    private static final String UNIQUE = "SET lock_timeout = '2s'; CREATE UNIQUE INDEX ON t (a);";
    private static final String DROP = "SET lock_timeout = '2s'; ALTER TABLE t DROP COLUMN a;";

    @Test
    void a_preflight_that_answered_zero_leaves_nothing_that_may_fail() {
        assertThat(tier(UNIQUE, Axis.FAILS_ON_DATA)).isEqualTo(RiskTier.MODERATE);
        assertThat(tier(UNIQUE, Axis.FAILS_ON_DATA, at(2, Kind.PREFLIGHT_ZERO))).isEqualTo(RiskTier.LOW);
    }

    @Test
    void it_counts_at_its_own_statement_alone() {
        assertThat(tier(UNIQUE, Axis.FAILS_ON_DATA, at(1, Kind.PREFLIGHT_ZERO))).isEqualTo(RiskTier.MODERATE);
    }

    @Test
    void it_ends_with_the_content_it_was_recorded_for() {
        var before = Discharge.of(Kind.PREFLIGHT_ZERO, "0815", "V1.sql", 2);

        assertThat(tier(UNIQUE, Axis.FAILS_ON_DATA, before)).isEqualTo(RiskTier.MODERATE);
    }

    @Test
    void what_nobody_reads_breaks_nobody_for_certain() {
        assertThat(tier(DROP, Axis.COMPATIBILITY)).isEqualTo(RiskTier.HIGH);
        assertThat(tier(DROP, Axis.COMPATIBILITY, at(2, Kind.NOBODY_READS))).isEqualTo(RiskTier.MODERATE);
    }

    @Test
    void a_loss_needs_both_a_copy_and_nobody_who_reads() {
        assertThat(tier(DROP, Axis.DATA_LOSS, at(2, Kind.NOBODY_READS))).isEqualTo(RiskTier.HIGH);
        assertThat(tier(DROP, Axis.DATA_LOSS, at(2, Kind.ARCHIVED))).isEqualTo(RiskTier.HIGH);
        assertThat(tier(DROP, Axis.DATA_LOSS, at(2, Kind.NOBODY_READS), at(2, Kind.ARCHIVED)))
                .isEqualTo(RiskTier.MODERATE);
    }

    @Test
    void a_rehearsal_replaces_the_estimate_scaled_by_rows() {
        var rehearsal = new Discharge(Kind.REHEARSED, HASH, "V1.sql", 2, 1.5, 1_000_000L);
        var sql = "SET lock_timeout = '2s'; CREATE INDEX ON t (a);";

        var spans = assess(everyTable(2_000_000, Heat.NORMAL), sql, context -> discharged(context, HASH, rehearsal))
                .timeline()
                .spans();

        assertThat(spans).singleElement().satisfies(span -> {
            assertThat(span.seconds()).isEqualTo(3.0);
            assertThat(span.assumed()).isFalse();
            assertThat(span.arithmetic()).isEqualTo("statement 2 of V1.sql as rehearsed = 3.00 s");
        });
    }

    private static RiskTier tier(String sql, Axis axis, Discharge... discharges) {
        return assess(everyTable(10, Heat.COLD), sql, context -> discharged(context, HASH, discharges))
                .factors()
                .stream()
                .filter(factor -> factor.axis() == axis)
                .map(Factor::tier)
                .reduce(RiskTier.LOW, RiskTier::max);
    }

    private static Discharge at(int statement, Kind kind) {
        return Discharge.of(kind, HASH, "V1.sql", statement);
    }
}
