package dev.lockkeeper.decision;

import static dev.lockkeeper.decision.DecisionFixtures.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.Conflict;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class AmendingAtTheSameMomentTests extends AmendingTest {

    @Test
    void two_who_agree_at_once_are_both_counted_and_a_revision_meanwhile_is_told() throws Exception {
        var id = inForce(2);
        for (var read = 2; read <= 16; read += 2) {
            amend(harbor.ada(), id, read - 1, content("Keys " + read));
            var at = read;
            assertThat(atOnce(() -> accept(harbor.boris(), id, at), () -> accept(harbor.cleo(), id, at)))
                    .containsExactlyInAnyOrder("true", "false");
            assertThat(standing(id).revision()).isEqualTo(read);
            amend(harbor.ada(), id, read, content("Keys again " + read));
            accept(harbor.boris(), id, read + 1);
            var outcome = atOnce(
                    () -> accept(harbor.cleo(), id, at + 1),
                    () -> amend(harbor.eli(), id, at + 1, content("Keys after " + at)));
            assertThat(outcome).isIn(List.of("true", "Conflict"), List.of("Conflict", "true"), List.of("true", "true"));
            settle(id);
            read = last(id) - 1;
        }
    }

    /** Whatever came of two at once: nothing waits afterwards. */
    private void settle(DecisionId id) {
        var open = standing(id).open();
        if (open != null) {
            withdraw(harbor.boris(), id, open.revision());
            Acting.run(harbor.ana(), () -> ruling.list(harbor.ana())
                    .forEach(rule -> ruling.remove(harbor.ana(), rule.id())));
            amend(harbor.ada(), id, standing(id).revision(), content("Settled"));
            rule(null, 2);
        }
    }

    private int last(DecisionId id) {
        return Acting.as(
                harbor.vera(),
                () -> transaction.execute(status -> stored.get(id).last()));
    }

    private static List<String> atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        var both = Executors.newFixedThreadPool(2);
        try {
            var first = both.submit(told(one));
            var second = both.submit(told(other));
            return List.of(first.get(), second.get());
        } finally {
            both.shutdown();
        }
    }

    private static Callable<String> told(Callable<Boolean> step) {
        return () -> {
            try {
                return step.call().toString();
            } catch (Conflict conflict) {
                return "Conflict";
            }
        };
    }
}
