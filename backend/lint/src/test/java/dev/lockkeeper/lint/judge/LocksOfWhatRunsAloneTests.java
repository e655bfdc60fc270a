package dev.lockkeeper.lint.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.StatementFacts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What cannot run in a transaction is held up, by a weak lock late and by a strong one at once, and looked at. */
class LocksOfWhatRunsAloneTests {

    private static final int LEAST = 12;
    private static final List<LockMode> HOLDING = List.of(
            LockMode.ACCESS_SHARE, LockMode.ROW_EXCLUSIVE, LockMode.SHARE_UPDATE_EXCLUSIVE, LockMode.ACCESS_EXCLUSIVE);

    private static Shop shop;
    private static Rows rows;

    @BeforeAll
    static void open() throws SQLException {
        shop = Shop.open("alone");
        var database = shop.copy();
        try (var connection = shop.connect(database)) {
            rows = Rows.in(connection);
        }
        shop.drop(database);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void the_locks_that_are_claimed_are_those_that_others_see() throws SQLException {
        int major = shop.major();
        var disagreements = new ArrayList<String>();
        int compared = 0;
        for (var form : Form.all()) {
            var claims = form.outside() && form.knownTo(major)
                    ? new Trial(Shop.SCHEMA, form.setup(), form.sql(), major, rows).claims()
                    : List.<StatementFacts>of();
            if (claims.size() != 1
                    || claims.get(0).fails() != null
                    || lockable(claims.get(0)).isEmpty()) {
                continue;
            }
            compared++;
            var claimed = lockable(claims.get(0));
            var seen = seen(form, claimed);
            if (!seen.equals(claimed)) {
                disagreements.add(form.id() + ": " + form.sql() + "\n  claimed " + claimed + "\n  seen    " + seen);
            }
        }

        assertThat(disagreements).as(String.join("\n", disagreements)).isEmpty();
        assertThat(compared).isGreaterThanOrEqualTo(LEAST);
    }

    private static Map<String, LockMode> seen(Form form, Map<String, LockMode> claimed) throws SQLException {
        var hold = new HoldUp(shop, form);
        for (var relation : claimed.keySet()) {
            for (var mode : HOLDING) {
                hold.against(relation, mode);
            }
        }
        return hold.seen();
    }

    /** Nobody can lock a materialized view by hand. */
    private static Map<String, LockMode> lockable(StatementFacts claim) {
        var locks = new TreeMap<String, LockMode>();
        claim.locks().forEach(lock -> locks.put(lock.relation(), lock.mode()));
        return locks.containsKey("order_totals") ? Map.of() : locks;
    }
}
