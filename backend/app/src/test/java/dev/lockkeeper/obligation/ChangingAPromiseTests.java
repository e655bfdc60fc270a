package dev.lockkeeper.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.common.NotFound;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@LockkeeperTest
class ChangingAPromiseTests {

    private static final LocalDate DAY = LocalDate.now().plusDays(40);

    @Autowired
    Cast cast;

    @Autowired
    ObligationKeeping keeping;

    @Autowired
    Obligations obligations;

    @Autowired
    Browser browser;

    private Crew harbor;
    private ObligationId id;

    @BeforeEach
    void a_promise_by_hand() {
        harbor = cast.harbor();
        id = promised(harbor.ada(), Origin.HAND);
    }

    @Test
    void title_owner_and_day_change_and_what_it_said_stays_in_its_history() {
        assertThat(browser.get(harbor.ada(), "obligations/" + id)).bodyText().contains("Change it");
        assertThat(browser.get(harbor.ada(), "obligations/" + id + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Archive the old rows\"");

        assertThat(post(harbor.ada(), "Archive all rows of 2020", "0", "The law has changed."))
                .hasStatus3xxRedirection();

        assertThat(row())
                .extracting(ObligationRow::title, ObligationRow::ownerName, ObligationRow::dueOn)
                .containsExactly("Archive all rows of 2020", "Eli", DAY);
        assertThat(browser.get(harbor.vera(), "obligations/" + id))
                .bodyText()
                .contains("Ada changed what it says; Eli owes it", "The law has changed.", "Archive all rows of 2020");
    }

    @Test
    void without_a_reason_or_with_nothing_new_nothing_changes() {
        assertThat(post(harbor.ada(), "Other words", "0", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Say why it changes.", "value=\"Other words\"");
        var row = row();
        assertThatThrownBy(() -> change(harbor.ada(), id, 0, row.title(), row.dueOn()))
                .hasMessage("obligation.same");
    }

    @Test
    void a_form_that_was_overtaken_overwrites_nothing() {
        change(harbor.eli(), id, 0, "Somebody was faster", DAY);

        assertThat(post(harbor.ada(), "Other words", "0", "Late."))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody changed this");
        assertThat(row().title()).isEqualTo("Somebody was faster");
        assertThatThrownBy(() -> change(harbor.ada(), id, 0, "Other words", DAY))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void what_a_migration_or_a_record_promised_says_what_these_say() {
        var other = promised(harbor.ada(), Origin.DECISION);

        assertThatThrownBy(() -> change(harbor.ada(), other, 0, "Other words", DAY))
                .hasMessage("obligation.not-by-hand");
        assertThat(browser.get(harbor.ada(), "obligations/" + other)).bodyText().doesNotContain("Change it");
    }

    @Test
    void what_is_done_is_not_changed_and_who_only_looks_changes_nothing() {
        assertThatThrownBy(() -> change(harbor.vera(), id, 0, "Other words", DAY))
                .isInstanceOf(AccessDeniedException.class);
        Acting.run(harbor.ada(), () -> keeping.keep(harbor.ada(), id, "Done by hand."));
        assertThatThrownBy(() -> change(harbor.ada(), id, 1, "Other words", DAY))
                .hasMessage("obligation.closed");
        assertThat(browser.get(harbor.vera(), "obligations/" + id))
                .bodyText()
                .contains("Done")
                .doesNotContain("Kept", "KEPT");
    }

    @Test
    void another_tenants_promise_is_not_there() {
        var quarry = cast.quarry();

        assertThatThrownBy(() -> change(quarry.ada(), id, 0, "Ours now", DAY)).isInstanceOf(NotFound.class);
        assertThat(row().title()).isEqualTo("Archive the old rows");
    }

    private ObligationId promised(CurrentMember by, Origin origin) {
        var promise = new Promise(
                ObligationKind.OTHER,
                "Archive the old rows",
                by.id(),
                LocalDate.now().plusDays(9),
                null,
                Work.NONE,
                origin);
        return Acting.as(by, () -> keeping.promise(by, promise));
    }

    private void change(CurrentMember by, ObligationId promise, int read, String title, LocalDate day) {
        Acting.run(
                by, () -> keeping.change(by, promise, read, title, harbor.ada().id(), day, "Because."));
    }

    private org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder post(
            CurrentMember by, String title, String version, String reason) {
        return browser.post(by, "obligations/" + id)
                .param("title", title)
                .param("owner", harbor.eli().id().toString())
                .param("due", DAY.toString())
                .param("reason", reason)
                .param("version", version);
    }

    private ObligationRow row() {
        return Acting.as(harbor.vera(), () -> obligations.get(id));
    }
}
