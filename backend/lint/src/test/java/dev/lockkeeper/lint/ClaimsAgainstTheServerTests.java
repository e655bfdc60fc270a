package dev.lockkeeper.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsAgainstTheServerTests {

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void locks_rewrites_and_scans_are_those_that_the_server_was_seen_to_do(int server) throws IOException {
        var found = GroundTruth.find();
        assumeTrue(found.isPresent(), "skipped: no shared/lint/ground-truth-sample.csv beside the checkout");
        var truth = found.get();
        var disagreements = new ArrayList<String>();
        int compared = 0;
        for (var row : truth.rows()) {
            var seen = GroundTruth.seen(row, server);
            if (seen.isPresent()) {
                compared++;
                var claimed = truth.claimed(row, server);
                if (!claimed.equals(seen.get())) {
                    disagreements.add(row.get("id") + "\n  claimed " + claimed + "\n  seen    " + seen.get());
                }
            }
        }
        System.out.printf(
                "PostgreSQL %d: %d of %d forms agree on locks, rewrites and scans%n",
                server, compared - disagreements.size(), compared);
        assertThat(compared).isGreaterThan(150);
        assertThat(disagreements).as(String.join("\n", disagreements)).isEmpty();
    }
}
