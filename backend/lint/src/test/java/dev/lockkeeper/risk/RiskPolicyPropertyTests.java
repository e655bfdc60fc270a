package dev.lockkeeper.risk;

import static dev.lockkeeper.risk.RiskFixtures.amid;
import static dev.lockkeeper.risk.RiskFixtures.assess;
import static dev.lockkeeper.risk.RiskFixtures.discharged;
import static dev.lockkeeper.risk.RiskFixtures.everyTable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.Costs;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.Limit;
import dev.lockkeeper.lint.Limits;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.risk.Discharge.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RiskPolicyPropertyTests {

    /** They neither bound a wait, nor end a transaction, nor make, prove or take away what another one works on. */
    private static final List<String> PLAIN = List.of(
            "ALTER TABLE a ADD COLUMN x int;",
            "ALTER TABLE a ADD COLUMN y uuid DEFAULT gen_random_uuid();",
            "ALTER TABLE b ALTER COLUMN x SET NOT NULL;",
            "ALTER TABLE b ADD CHECK (x > 0) NOT VALID;",
            "ALTER TABLE b ADD FOREIGN KEY (a_id) REFERENCES a (id);",
            "CREATE INDEX ON a (x);",
            "CREATE UNIQUE INDEX ON b (y);",
            "UPDATE a SET x = 1 WHERE y = 2;",
            "UPDATE b SET x = 1;",
            "DELETE FROM b WHERE id = 7;",
            "TRUNCATE c;",
            "VACUUM FULL a;",
            "DO $$ BEGIN END $$;",
            "COMMENT ON TABLE a IS 'x';",
            "this is no SQL;");

    @Property(tries = 400)
    void another_statement_anywhere_never_lowers_the_tier(
            @ForAll("migrations") List<String> statements,
            @ForAll("statement") String another,
            @ForAll @IntRange(max = 8) int place,
            @ForAll @LongRange(max = 100_000_000) long rows,
            @ForAll Heat heat) {
        var longer = new ArrayList<>(statements);
        longer.add(Math.min(place, statements.size()), another);

        assertThat(assess(everyTable(rows, heat), sql(longer)).tier())
                .isGreaterThanOrEqualTo(
                        assess(everyTable(rows, heat), sql(statements)).tier());
    }

    @Property(tries = 300)
    void a_raised_limit_never_raises_the_tier(
            @ForAll("migrations") List<String> statements,
            @ForAll @LongRange(max = 100_000_000) long rows,
            @ForAll Heat heat,
            @ForAll @DoubleRange(min = 1, max = 1000) double times) {
        var laxer = new RiskPolicy(times(Limits.STANDARD, times), Costs.STANDARD, Floors.NONE);
        var catalogue = everyTable(rows, heat);

        assertThat(assess(catalogue, sql(statements), context -> context.under(laxer))
                        .tier())
                .isLessThanOrEqualTo(assess(catalogue, sql(statements)).tier());
    }

    @Property(tries = 300)
    void dearer_work_never_lowers_the_tier(
            @ForAll("migrations") List<String> statements,
            @ForAll @LongRange(max = 100_000_000) long rows,
            @ForAll @DoubleRange(min = 3, max = 100) double safety) {
        var dearer = new Costs(Costs.STANDARD.perRow(), 150_000_000, safety, 1_000_000);
        var policy = new RiskPolicy(Limits.STANDARD, dearer, Floors.STANDARD);
        var catalogue = everyTable(rows, Heat.NORMAL);

        assertThat(assess(catalogue, sql(statements), context -> context.under(policy))
                        .tier())
                .isGreaterThanOrEqualTo(assess(catalogue, sql(statements)).tier());
    }

    @Property(tries = 300)
    void floors_only_raise(
            @ForAll("migrations") List<String> statements,
            @ForAll RiskTier tier,
            @ForAll @IntRange(max = 3) int domains,
            @ForAll @IntRange(max = 200) int daysAgo) {
        var floors = new Floors(Map.of("task", tier), tier, tier, tier, tier, 90);
        var facts = new FloorFacts(
                "Task",
                List.of("Billing", "Search", "Shipping").subList(0, domains),
                List.of(new TableIncident(TableName.of("a"), "I-1", daysAgo)));
        var policy = new RiskPolicy(Limits.STANDARD, Costs.STANDARD, floors);
        var catalogue = everyTable(10_000, Heat.NORMAL);

        var with = assess(
                catalogue, sql(statements), context -> amid(context, facts).under(policy));

        assertThat(with.tier())
                .isEqualTo(assess(catalogue, sql(statements)).tier().max(tier));
    }

    @Property(tries = 300)
    void a_discharge_never_raises_the_tier_unless_it_is_a_timing(
            @ForAll("migrations") List<String> statements,
            @ForAll("untimed") Kind kind,
            @ForAll @IntRange(min = 1, max = 8) int statement,
            @ForAll @LongRange(max = 100_000_000) long rows) {
        var catalogue = everyTable(rows, Heat.NORMAL);
        var discharge = Discharge.of(kind, "3fa9", "V1.sql", statement);

        assertThat(assess(catalogue, sql(statements), context -> discharged(context, "3fa9", discharge))
                        .tier())
                .isLessThanOrEqualTo(assess(catalogue, sql(statements)).tier());
        assertThat(assess(catalogue, sql(statements), context -> discharged(context, "other", discharge)))
                .isEqualTo(assess(catalogue, sql(statements)));
    }

    @Provide
    Arbitrary<List<String>> migrations() {
        return statement().list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> statement() {
        return Arbitraries.of(PLAIN);
    }

    @Provide
    Arbitrary<Kind> untimed() {
        return Arbitraries.of(Kind.PREFLIGHT_ZERO, Kind.NOBODY_READS, Kind.ARCHIVED);
    }

    private static String sql(List<String> statements) {
        return String.join("\n", statements);
    }

    private static Limits times(Limits limits, double times) {
        return new Limits(
                times(limits.everybody(), times), times(limits.writers(), times), times(limits.rows(), times));
    }

    private static Map<Heat, Limit> times(Map<Heat, Limit> limits, double times) {
        var longer = new EnumMap<Heat, Limit>(Heat.class);
        limits.forEach((heat, limit) -> longer.put(
                heat, new Limit(limit.noticed() * times, limit.heavy() == null ? null : limit.heavy() * times)));
        return longer;
    }
}
