package dev.lockkeeper.lint.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every form is run on the server; what the linter claims of it must be what the server does. */
class FormsAgainstTheServerTests {

    /** The oldest version knows some hundred forms less than there are. */
    private static final int LEAST = 1_800;

    private static Shop shop;
    private static Court court;
    private static int major;

    @BeforeAll
    static void open() throws SQLException {
        shop = Shop.open("forms");
        major = shop.major();
        court = new Court(shop);
    }

    @AfterAll
    static void close() throws SQLException {
        court.close();
        shop.close();
    }

    @Test
    void locks_rewrites_scans_and_refusals_are_those_of_the_server() throws SQLException {
        var disagreements = new ArrayList<String>();
        int compared = 0;
        for (var form : Form.all()) {
            if (!form.knownTo(major) || form.gap()) {
                continue;
            }
            compared++;
            var difference = court.judge(form);
            if (difference != null) {
                disagreements.add(form.id() + ": " + form.setup() + " >> " + form.sql() + "\n  " + difference);
            }
        }
        System.out.printf("PostgreSQL %d: %d of %d forms agree%n", major, compared - disagreements.size(), compared);
        assertThat(compared).as("fewer forms would prove less").isGreaterThan(LEAST);
        assertThat(disagreements).as(String.join("\n", disagreements)).isEmpty();
    }
}
