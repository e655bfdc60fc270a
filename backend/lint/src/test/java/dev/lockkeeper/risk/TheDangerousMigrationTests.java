package dev.lockkeeper.risk;

import static dev.lockkeeper.risk.RiskFixtures.assess;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TheDangerousMigrationTests {

    private static final String FIRST = """
            ALTER TABLE orders ADD COLUMN fulfilment_status text NOT NULL DEFAULT 'pending';
            CREATE INDEX idx_orders_fulfilment ON orders (fulfilment_status);
            ALTER TABLE orders DROP COLUMN legacy_state;
            """;

    @Test
    void is_high_and_says_what_decides() {
        var assessment = assess(FIRST);

        assertThat(assessment.tier()).isEqualTo(RiskTier.HIGH);
        assertThat(assessment.deciding().axis()).isEqualTo(Axis.DATA_LOSS);
        assertThat(assessment.sentence())
                .isEqualTo("The column legacy_state of orders is dropped with all its values.");
    }

    @Test
    void names_each_axis_it_touches() {
        assertThat(assess(FIRST).factors())
                .extracting(Factor::axis)
                .contains(Axis.AVAILABILITY, Axis.DATA_LOSS, Axis.COMPATIBILITY, Axis.WAY_BACK);
    }

    @Test
    void shows_how_the_hold_was_reckoned() {
        assertThat(assess(FIRST).factors())
                .filteredOn(factor -> factor.axis() == Axis.AVAILABILITY && factor.tier() == RiskTier.HIGH)
                .singleElement()
                .satisfies(hold -> {
                    assertThat(hold.arithmetic()).isEqualTo("orders: 1,000,000 rows (assumed) × 1.4 µs × 3 = 4.20 s");
                    assertThat(hold.assumed()).isTrue();
                    assertThat(hold.sentence()).startsWith("Readers and writers of orders wait for about 4.20 s");
                });
    }

    @Test
    void says_the_least_that_would_lower_it() {
        assertThat(assess(FIRST).cheapestChange())
                .isEqualTo("Leave statement 3 of V1.sql to a later migration; "
                        + "put statement 2 of V1.sql into a transaction of its own.");
    }

    @Test
    void falls_to_low_once_it_is_revised() {
        var revised = assess("""
                SET lock_timeout = '2s';
                ALTER TABLE orders ADD COLUMN fulfilment_status text NOT NULL DEFAULT 'pending';
                """, """
                -- alone
                CREATE INDEX CONCURRENTLY idx_orders_fulfilment ON orders (fulfilment_status);
                """);

        assertThat(revised.tier()).isEqualTo(RiskTier.LOW);
        assertThat(revised.willFail()).isEmpty();
        assertThat(revised.cheapestChange()).isNull();
    }

    @Test
    void is_told_when_the_revision_would_fail() {
        var revised = assess("CREATE INDEX CONCURRENTLY i ON orders (status);");

        assertThat(revised.willFail()).singleElement().satisfies(finding -> assertThat(finding.ruleId())
                .isEqualTo("concurrently-in-transaction"));
    }
}
