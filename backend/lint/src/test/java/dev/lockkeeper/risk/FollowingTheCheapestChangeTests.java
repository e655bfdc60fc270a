package dev.lockkeeper.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Script;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowingTheCheapestChangeTests {

    private static final long ROWS = 5_000_000;
    private static final List<Script> HISTORY = List.of(new Script("V1__shop.sql", """
            CREATE TABLE customers (id bigint PRIMARY KEY, email varchar(80), name text NOT NULL);
            CREATE TABLE orders (id int PRIMARY KEY, customer_id bigint, status varchar(20), note text, total numeric);
            CREATE INDEX orders_status_idx ON orders (status);
            CREATE MATERIALIZED VIEW totals AS SELECT status, sum(total) AS sum FROM orders GROUP BY status;
            CREATE UNIQUE INDEX totals_key ON totals (status);
            """, true));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE orders ADD COLUMN colour text",
                "CREATE INDEX orders_note_idx ON orders (note)",
                "ALTER TABLE orders ALTER COLUMN note SET NOT NULL",
                "ALTER TABLE orders ADD CONSTRAINT dear CHECK (total < 1000)",
                "ALTER TABLE orders ADD CONSTRAINT once UNIQUE (note)",
                "ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid()",
                "ALTER TABLE orders DROP COLUMN note",
                "ALTER TABLE orders RENAME COLUMN note TO remark",
                "ALTER TABLE orders ALTER COLUMN id TYPE bigint",
                "ALTER TABLE orders ALTER COLUMN total TYPE bigint",
                "ALTER TABLE orders ADD CONSTRAINT whose FOREIGN KEY (customer_id) REFERENCES customers (id)",
                "DROP TABLE customers",
                "TRUNCATE orders",
                "UPDATE orders SET note = 'x'",
                "DELETE FROM orders",
                "DROP INDEX orders_status_idx",
                "REFRESH MATERIALIZED VIEW totals",
                "VACUUM FULL orders",
                "ALTER TABLE orders SET TABLESPACE fast",
                "ALTER TABLE orders SET UNLOGGED",
                "LOCK TABLE orders",
                "ALTER TABLE orders ADD COLUMN colour text; CREATE INDEX orders_note_idx ON orders (note)",
                "ALTER TABLE orders ADD COLUMN colour text; UPDATE orders SET colour = 'red'",
                "CREATE TABLE orders_old AS SELECT * FROM orders; ALTER TABLE orders DROP COLUMN note"
            })
    void the_tier_falls_when_what_is_said_is_done(String sql) {
        var catalogue = RiskFixtures.everyTable(ROWS, Heat.NORMAL);
        var context = new LintContext(18, catalogue, false);
        var report = Linter.lint(List.of(new Script("V2__change.sql", sql + ";", true)), context, HISTORY);
        var before = RiskModel.assess(report, new RiskContext(context, Posture.REVERSIBLE, List.of()));
        var change = before.cheapestChange();
        assertThat(change).isNotNull();

        var cheaper = new CheaperScripts(report, catalogue, HISTORY);
        var said = Character.toLowerCase(change.charAt(0)) + change.substring(1, change.length() - 1);
        for (var one : said.split("; ")) {
            assertThat(cheaper.follow(one)).as(one).isTrue();
        }

        var after = cheaper.assess();
        assertThat(after.tier()).as(change + " " + after.sentence()).isLessThan(before.tier());
    }
}
