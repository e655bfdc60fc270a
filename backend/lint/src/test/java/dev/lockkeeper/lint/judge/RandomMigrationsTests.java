package dev.lockkeeper.lint.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Migrations that nobody thought of: where linter and server differ, the linter is wrong. The build always takes the
 * same ones; take away the seed to look for more, and keep what is found as a form.
 */
class RandomMigrationsTests {

    private static Shop shop;
    private static Court court;

    @BeforeContainer
    static void open() throws SQLException {
        shop = Shop.open("random");
        court = new Court(shop);
    }

    @AfterContainer
    static void close() throws SQLException {
        court.close();
        shop.close();
    }

    @Property(tries = 300, seed = "20260101", edgeCases = EdgeCasesMode.NONE)
    void the_linter_foresees_what_the_server_does(@ForAll("migrations") List<String> migration) throws SQLException {
        assertThat(court.judge(migration)).as(String.join(";\n", migration)).isNull();
    }

    @Provide
    Arbitrary<List<String>> migrations() {
        return RandomMigrations.all();
    }
}
