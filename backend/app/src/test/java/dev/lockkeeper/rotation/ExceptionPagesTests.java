package dev.lockkeeper.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ExceptionPagesTests extends RotationPagesTest {

    @Test
    void an_override_is_entered_shown_and_ended() {
        var id = aRotation(harbor);
        assertThat(browser.get(harbor.ana(), "rotations/" + id + "/overrides/new"))
                .hasStatusOk();
        assertThat(overridden(id, "T09:00", "T17:30")).hasStatus3xxRedirection();

        var page = browser.get(harbor.ana(), "rotations/" + id).exchange();
        assertThat(page).bodyText().contains("Olga").contains("by override");
        assertThat(overridden(id, "T17:00", "T18:00"))
                .hasStatus(422)
                .bodyText()
                .contains("Another override of this rotation")
                .contains("T17:00");
        assertThat(overridden(id, "T20:00", "T18:00")).hasStatus(422).bodyText().contains("ends before it begins");
        assertThat(overridden(id, "", "T18:00")).hasStatus(422).bodyText().contains("Say when it begins");
        assertThat(browser.post(harbor.ana(), cancellation(page, "overrides"))).hasStatus3xxRedirection();
        assertThat(browser.get(harbor.ana(), "rotations/" + id)).bodyText().doesNotContain("by override");
    }

    @Test
    void a_reviewer_enters_time_off_and_the_next_in_line_steps_in() {
        var id = aRotation(harbor);
        assertThat(browser.get(harbor.boris(), "rotations/" + id + "/time-off/new"))
                .hasStatusOk()
                .bodyText()
                .contains(">Boris<")
                .doesNotContain(">Cleo<");
        assertThat(browser.post(harbor.boris(), "rotations/" + id + "/time-off")
                        .param("member", harbor.boris().id().toString())
                        .param("firstDay", LocalDate.now().toString())
                        .param("lastDay", LocalDate.now().plusDays(40).toString()))
                .hasStatus3xxRedirection();

        var page = browser.get(harbor.boris(), "rotations/" + id).exchange();
        assertThat(page).bodyText().contains("away now");
        assertThat(browser.post(harbor.boris(), "rotations/" + id + "/time-off")
                        .param("member", harbor.cleo().id().toString())
                        .param("firstDay", LocalDate.now().toString())
                        .param("lastDay", "soon"))
                .hasStatus(422)
                .bodyText()
                .contains("A day is written like");
        assertThat(browser.post(harbor.boris(), cancellation(page, "time-off"))).hasStatus3xxRedirection();
        assertThat(browser.get(harbor.boris(), "rotations/" + id)).bodyText().doesNotContain("away now");
    }
}
