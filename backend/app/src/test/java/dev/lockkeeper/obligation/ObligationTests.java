package dev.lockkeeper.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.common.Ids;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ObligationTests {

    static final MemberId ADA = new MemberId(Ids.next());
    static final MemberId ELI = new MemberId(Ids.next());
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void a_promise_is_kept_with_evidence() {
        var obligation = anOpenOne();
        assertThatThrownBy(() -> obligation.keep(" ", NOW)).hasMessage("obligation.evidence-missing");

        obligation.keep("M-45", NOW);

        assertThat(obligation.status()).isEqualTo(ObligationStatus.KEPT);
    }

    @Test
    void a_promise_is_dropped_for_a_reason() {
        var obligation = anOpenOne();
        assertThatThrownBy(() -> obligation.drop("", NOW)).hasMessage("obligation.reason-missing");

        obligation.drop("The table is gone", NOW);

        assertThat(obligation.status()).isEqualTo(ObligationStatus.DROPPED);
    }

    @Test
    void what_is_closed_stays_closed() {
        var obligation = anOpenOne();
        obligation.keep("M-45", NOW);

        assertThatThrownBy(() -> obligation.keep("M-46", NOW)).hasMessage("obligation.closed");
        assertThatThrownBy(() -> obligation.drop("why", NOW)).hasMessage("obligation.closed");
        assertThatThrownBy(() -> obligation.handTo(ELI)).hasMessage("obligation.closed");
    }

    @Test
    void a_promise_is_handed_to_somebody_else() {
        var obligation = anOpenOne();

        obligation.handTo(ELI);

        assertThat(obligation.owner()).isEqualTo(ELI);
        assertThatThrownBy(() -> obligation.handTo(ELI)).hasMessage("obligation.same-owner");
    }

    @Test
    void another_day_wants_a_reason_and_is_another_one() {
        var promise = anOpenOne();
        var day = promise.dueOn();

        assertThatThrownBy(() -> promise.moveTo(day.plusDays(3), " ")).hasMessage("obligation.move-reason-missing");
        assertThatThrownBy(() -> promise.moveTo(day, "Later")).hasMessage("obligation.same-day");
        promise.moveTo(day.plusDays(3), "Later");

        assertThat(promise.dueOn()).isEqualTo(day.plusDays(3));
    }

    @Test
    void a_promise_says_what() {
        assertThatThrownBy(() -> aPromise("  ")).hasMessage("obligation.title-empty");
    }

    @Test
    void the_address_of_a_subject_stays_within_the_tenant() {
        assertThat(Subject.migration(42))
                .extracting(Subject::text, Subject::path)
                .containsExactly("M-42", "migrations/42");
        for (var outside :
                new String[] {"//evil.example", "javascript:alert(1)", "https://evil.example", "../globex"}) {
            assertThatThrownBy(() -> new Subject(Subject.Kind.OTHER, "x", outside))
                    .hasMessage("obligation.subject-path");
        }
    }

    @Test
    void only_a_name_alone_names_something() {
        assertThat(Subject.named(" D-7 ")).contains(Subject.decision(7));
        assertThat(Subject.named("I-3")).contains(Subject.incident(3));
        for (var note : new String[] {"M-45 did it", "m-45", "M-0", "X-1", "M-1234567890", ""}) {
            assertThat(Subject.named(note)).isEmpty();
        }
    }

    private static Obligation anOpenOne() {
        return aPromise("Validate orders_total_positive");
    }

    private static Obligation aPromise(String title) {
        var promise = new Promise(
                ObligationKind.VALIDATE_CONSTRAINT, title, ADA, LocalDate.of(2026, 4, 1), Subject.migration(42));
        return new Obligation(promise, ADA, NOW);
    }
}
