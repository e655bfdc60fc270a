package dev.lockkeeper.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.access.Acting;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RotationPagesTests extends RotationPagesTest {

    @Test
    void an_empty_list_says_what_a_rotation_is_for() {
        assertThat(browser.get(harbor.ana(), "rotations"))
                .hasStatusOk()
                .bodyText()
                .contains("No rotation yet")
                .contains("/rotations/new");
        assertThat(browser.get(harbor.vera(), "rotations"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/rotations/new");
    }

    @Test
    void an_admin_makes_a_rotation_from_a_form() {
        assertThat(browser.get(harbor.ana(), "rotations/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Boris")
                .doesNotContain(">Eli<");

        assertThat(filled("name", "Payments")).hasStatus3xxRedirection();

        var made = Acting.as(harbor.ana(), () -> rotations.list()).get(0);
        assertThat(made.members())
                .containsExactly(harbor.cleo().id(), harbor.boris().id());
        assertThat(browser.get(harbor.vera(), "rotations"))
                .bodyText()
                .contains("Payments")
                .contains("every week at 09:00 (Asia/Kolkata)");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
        assertThat(filled("name", "", "every", "400"))
                .hasStatus(422)
                .bodyText()
                .contains("Give it a name of at most 200 characters")
                .contains("A turn has 1 to 366 days")
                .contains("value=\"400\"")
                .contains("selected=\"selected\">Cleo<");
        assertThat(filled("name", "Payments", "every", "seven"))
                .hasStatus(422)
                .bodyText()
                .contains("A turn has 1 to 366 days")
                .contains("value=\"Payments\"")
                .contains("selected=\"selected\">Cleo<");
    }

    @Test
    void a_time_zone_that_is_none_and_a_first_day_long_ago_are_refused() {
        assertThat(filled("name", "Payments", "timeZone", "Mars/Base"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose the time zone");
        assertThat(filled("name", "Payments", "startsOn", "1066-10-14"))
                .hasStatus(422)
                .bodyText()
                .contains("between the years 2000 and 2100");
    }

    @Test
    void a_rule_that_says_no_is_said_in_the_form() {
        filled("name", "Payments").exchange();

        assertThat(filled("name", "Payments"))
                .hasStatus(422)
                .bodyText()
                .contains("There is a rotation of this name")
                .contains("value=\"Payments\"");
    }

    @Test
    void a_form_that_was_filled_from_an_older_state_overwrites_nothing() {
        var id = aRotation(harbor);
        assertThat(changed(id, "0", "Payments and refunds")).hasStatus3xxRedirection();

        assertThat(changed(id, "0", "Payments only"))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing was overwritten")
                .contains("Payments only");
        assertThat(Acting.as(harbor.ana(), () -> rotations.get(id)).name()).isEqualTo("Payments and refunds");
    }

    @Test
    void engineers_see_the_calendar_and_no_steps() {
        var id = aRotation(harbor);

        assertThat(browser.get(harbor.ada(), "rotations/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Boris")
                .contains("The next eight weeks")
                .doesNotContain("/edit\"")
                .doesNotContain("/time-off/new");
        assertThat(browser.get(harbor.ada(), "rotations/new")).hasStatus(403);
        assertThat(browser.post(harbor.ada(), "rotations/" + id + "/overrides")
                        .param("member", harbor.boris().id().toString())
                        .param("from", tomorrow() + "T09:00")
                        .param("to", tomorrow() + "T10:00"))
                .hasStatus(403);
    }

    @Test
    void an_unknown_rotation_and_one_of_another_tenant_are_nowhere() {
        var theirs = aRotation(cast.quarry());
        for (var address : List.of("", "/edit", "/overrides/new", "/time-off/new")) {
            assertThat(browser.get(harbor.ana(), "rotations/" + theirs + address))
                    .hasStatus(404);
        }
        assertThat(browser.get(harbor.ana(), "rotations/" + UUID.randomUUID())).hasStatus(404);
        assertThat(changed(theirs, "0", "Ours")).hasStatus(404);
        assertThat(overridden(theirs, "T09:00", "T10:00")).hasStatus(404);
        assertThat(browser.post(harbor.ana(), "rotations/" + theirs + "/time-off/" + theirs + "/cancellation"))
                .hasStatus(404);
        assertThat(browser.post(
                        harbor.ana(),
                        "rotations/" + aRotation(harbor) + "/overrides/" + UUID.randomUUID() + "/cancellation"))
                .hasStatus(404);
    }
}
