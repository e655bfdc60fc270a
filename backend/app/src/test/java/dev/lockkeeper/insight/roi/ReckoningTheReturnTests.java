package dev.lockkeeper.insight.roi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.insight.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each figure was reckoned by hand; the working stands beside it. */
class ReckoningTheReturnTests {

    private static final Activity HALF_A_YEAR = new Activity(6, 40, 50, 1, number("1200"), 60);

    @Test
    void the_return_is_what_was_gained_less_what_it_cost_by_what_it_cost() {
        var worth = RoiFormula.of(HALF_A_YEAR, RoiFigures.bases(certain()));

        // 40 × (5 − 3) × 80
        assertThat(worth.labour()).isEqualByComparingTo("6400");
        // max(0, 6 ÷ 60 × 50 − 1) × (2 × 1000 + 10 × 80) = 4 × 2800
        assertThat(worth.incidents()).isEqualByComparingTo("11200");
        assertThat(worth.infrastructure()).isEqualByComparingTo("1200");
        // 1500 × 6
        assertThat(worth.cost()).isEqualByComparingTo("9000");
        // (6400 + 11200 + 1200 − 9000) ÷ 9000
        assertThat(worth.roi()).isEqualByComparingTo("1.088889");
    }

    @Test
    void labour_that_grew_is_a_loss() {
        var drivers = certain();
        drivers.put(Driver.HANDS_ON_BEFORE, Range.of("2", "2", "2"));

        // 40 × (2 − 3) × 80
        assertThat(RoiFormula.of(HALF_A_YEAR, RoiFigures.bases(drivers)).labour())
                .isEqualByComparingTo("-3200");
    }

    @Test
    void more_incidents_than_before_avoided_none() {
        var worse = new Activity(6, 40, 50, 7, BigDecimal.ZERO, 60);

        assertThat(RoiFormula.of(worse, RoiFigures.bases(certain())).incidents())
                .isEqualByComparingTo("0");
    }

    @Test
    void without_a_baseline_neither_avoided_incidents_nor_the_return_are_known() {
        var drivers = certain();
        drivers.remove(Driver.BASELINE_FLAWS);

        var figures = RoiFigures.of(new Activity(6, 40, 50, 1, BigDecimal.ZERO, 0), drivers);

        assertThat(figures.incidents()).isNull();
        assertThat(figures.roi()).isNull();
        assertThat(figures.tornado().bars()).isEmpty();
        assertThat(figures.labour().base()).isEqualByComparingTo("6400");
    }

    @Test
    void what_costs_nothing_has_no_return() {
        var drivers = certain();
        drivers.put(Driver.PRACTICE_COST, Range.of("0", "0", "0"));

        assertThat(RoiFigures.of(HALF_A_YEAR, drivers).roi()).isNull();
    }

    @Test
    void low_and_high_are_what_comes_out_at_the_ends() {
        var drivers = certain();
        drivers.put(Driver.RATE, Range.of("50", "80", "100"));

        var figures = RoiFigures.of(HALF_A_YEAR, drivers);

        // 40 × 2 × 50 and × 100
        assertThat(figures.labour().low()).isEqualByComparingTo("4000");
        assertThat(figures.labour().high()).isEqualByComparingTo("8000");
        // (4000 + 4 × 2500 + 1200 − 9000) ÷ 9000 and (8000 + 4 × 3000 + 1200 − 9000) ÷ 9000
        assertThat(figures.roi().low()).isEqualByComparingTo("0.688889");
        assertThat(figures.roi().base()).isEqualByComparingTo("1.088889");
        assertThat(figures.roi().high()).isEqualByComparingTo("1.355556");
    }

    @Test
    void a_dearer_practice_and_a_slower_hand_both_make_the_least_return() {
        var drivers = certain();
        drivers.put(Driver.PRACTICE_COST, Range.of("1000", "1500", "2000"));
        drivers.put(Driver.HANDS_ON_NOW, Range.of("2", "3", "6"));

        var figures = RoiFigures.of(HALF_A_YEAR, drivers);

        // (40 × −1 × 80 + 11200 + 1200 − 12000) ÷ 12000 and (40 × 3 × 80 + 11200 + 1200 − 6000) ÷ 6000
        assertThat(figures.roi().low()).isEqualByComparingTo("-0.233333");
        assertThat(figures.roi().high()).isEqualByComparingTo("2.666667");
    }

    @Test
    void what_moves_the_return_furthest_comes_first() {
        var drivers = certain();
        drivers.put(Driver.RATE, Range.of("50", "80", "100"));
        drivers.put(Driver.PRACTICE_COST, Range.of("1000", "1500", "2000"));

        var tornado = RoiFigures.of(HALF_A_YEAR, drivers).tornado();

        // At 1000 a month (18800 − 6000) ÷ 6000, at 2000 (18800 − 12000) ÷ 12000.
        assertThat(tornado.bars().get(0)).satisfies(bar -> {
            assertThat(bar.driver()).isEqualTo(Driver.PRACTICE_COST);
            assertThat(bar.atLow()).isEqualByComparingTo("2.133333");
            assertThat(bar.atHigh()).isEqualByComparingTo("0.566667");
            assertThat(bar.low()).isEqualTo("213 %");
            assertThat(List.of(bar.from(), bar.width())).containsExactly("0.00", "100.00");
        });
        // From 0.688889 to 1.355556 on a picture from 0.566667 to 2.133333; the base lies at 1.088889.
        assertThat(tornado.bars().get(1)).satisfies(bar -> {
            assertThat(bar.driver()).isEqualTo(Driver.RATE);
            assertThat(List.of(bar.from(), bar.width())).containsExactly("7.80", "42.55");
        });
        assertThat(tornado.bars().get(2).width()).isEqualTo("0.00");
        assertThat(tornado.baseAt()).isEqualTo("33.33");
    }

    @Test
    void an_entry_counts_in_the_months_from_its_beginning_until_it_expires() {
        var entry = entry(true);

        // February, March and April: 300 × 3 × 0.8
        assertThat(entry.months(HALF)).isEqualTo(3);
        assertThat(entry.worth(HALF)).isEqualByComparingTo("720");
        assertThat(entry(false).worth(HALF)).isEqualByComparingTo("0");
        assertThat(entry.isExpiredOn(LocalDate.of(2026, 4, 30))).isFalse();
        assertThat(entry.isExpiredOn(LocalDate.of(2026, 5, 1))).isTrue();
    }

    @Test
    void withdrawn_it_counts_in_the_months_that_began_before() {
        // February and March: 300 × 2 × 0.8
        assertThat(entry(true, LocalDate.of(2026, 4, 1)).worth(HALF)).isEqualByComparingTo("480");
        assertThat(entry(true, LocalDate.of(2026, 4, 2)).worth(HALF)).isEqualByComparingTo("720");
        assertThat(entry(true, LocalDate.of(2026, 1, 20)).worth(HALF)).isEqualByComparingTo("0");
    }

    @Test
    void a_range_rises() {
        assertThatThrownBy(() -> Range.of("3", "2", "4"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("insight.roi.range-order");
    }

    @Test
    void amounts_are_read_in_whole_units_and_a_loss_is_seen() {
        assertThat(Money.of(number("1234567.5"), "EUR")).isEqualTo("EUR 1,234,568");
        assertThat(Money.of(number("-3200"), "EUR")).isEqualTo("−EUR 3,200");
        assertThat(Money.of(number("-0.2"), "EUR")).isEqualTo("EUR 0");
        assertThat(Money.of(null, "EUR")).isEqualTo("–");
        assertThat(Money.percent(number("-0.233333"))).isEqualTo("−23 %");
    }

    private static final Period HALF = new Period(YearMonth.of(2026, 1), YearMonth.of(2026, 6));

    private static LedgerEntry entry(boolean approved) {
        return entry(approved, null);
    }

    private static LedgerEntry entry(boolean approved, @Nullable LocalDate withdrawn) {
        var somebody = new LedgerEntry.Hand(new MemberId(UUID.randomUUID()), "Ada", Instant.EPOCH);
        return new LedgerEntry(
                UUID.randomUUID(),
                "A smaller server",
                "The bill",
                new LedgerEntry.Link("M-1", "migrations/1"),
                number("300"),
                80,
                LocalDate.of(2026, 2, 10),
                LocalDate.of(2026, 5, 1),
                somebody,
                approved ? somebody : null,
                withdrawn == null
                        ? null
                        : new LedgerEntry.Hand(
                                somebody.by(),
                                "Ana",
                                withdrawn.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static Map<Driver, Range> certain() {
        var drivers = new EnumMap<Driver, Range>(Driver.class);
        certain(drivers, Driver.HANDS_ON_BEFORE, "5");
        certain(drivers, Driver.HANDS_ON_NOW, "3");
        certain(drivers, Driver.RATE, "80");
        certain(drivers, Driver.OUTAGE_HOURS, "2");
        certain(drivers, Driver.OUTAGE_COST, "1000");
        certain(drivers, Driver.RESPONDER_HOURS, "10");
        certain(drivers, Driver.PRACTICE_COST, "1500");
        certain(drivers, Driver.BASELINE_FLAWS, "6");
        return drivers;
    }

    private static void certain(Map<Driver, Range> drivers, Driver driver, String value) {
        drivers.put(driver, Range.of(value, value, value));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
