package dev.lockkeeper.rotation;

import static dev.lockkeeper.rotation.RotationFixtures.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.Cast;
import dev.lockkeeper.Cast.Crew;
import dev.lockkeeper.LockkeeperTest;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Browser;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LockkeeperTest
class RotationPagesTests {

    @Autowired
    Cast cast;

    @Autowired
    Browser browser;

    @Autowired
    RotationUpkeep upkeep;

    @Autowired
    Rotations rotations;

    @Autowired
    RotationCalendar calendar;

    Crew harbor;

    @BeforeEach
    void people() {
        harbor = cast.harbor();
    }

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
        assertThat(filled("name", "", "cadenceDays", "400"))
                .hasStatus(422)
                .bodyText()
                .contains("Give it a name of at most 200 characters")
                .contains("A turn has 1 to 366 days")
                .contains("value=\"400\"")
                .contains("selected=\"selected\">Cleo<");
        assertThat(filled("name", "Payments", "cadenceDays", "seven"))
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

    private RotationId aRotation(Crew crew) {
        var details = new RotationDetails(
                "Payments",
                weekly("Europe/Berlin"),
                Strategy.ON_DUTY,
                null,
                List.of(crew.boris().id(), crew.cleo().id()));
        return Acting.as(crew.ana(), () -> upkeep.create(crew.ana(), details));
    }

    private MockMvcRequestBuilder filled(String... changes) {
        return fill(browser.post(harbor.ana(), "rotations"), changes);
    }

    private MockMvcRequestBuilder changed(RotationId id, String version, String name) {
        return fill(browser.post(harbor.ana(), "rotations/" + id), "name", name).param("version", version);
    }

    private MockMvcRequestBuilder fill(MockMvcRequestBuilder form, String... changes) {
        var values = new LinkedHashMap<>(Map.of(
                "timeZone", "Asia/Kolkata",
                "handover", "09:00",
                "cadenceDays", "7",
                "startsOn", "2026-03-02",
                "strategy", "ON_DUTY",
                "lead", ""));
        for (int i = 0; i < changes.length; i += 2) {
            values.put(changes[i], changes[i + 1]);
        }
        values.forEach(form::param);
        return form.param(
                "members",
                harbor.cleo().id().toString(),
                "",
                harbor.boris().id().toString(),
                "");
    }

    private MockMvcRequestBuilder overridden(RotationId id, String from, String to) {
        return browser.post(harbor.ana(), "rotations/" + id + "/overrides")
                .param("member", harbor.olga().id().toString())
                .param("from", from.isEmpty() ? "" : tomorrow() + from)
                .param("to", tomorrow() + to);
    }

    private static LocalDate tomorrow() {
        return LocalDate.now().plusDays(1);
    }

    /** Where the button that ends the only exception posts to. */
    private static String cancellation(MvcTestResult page, String what) {
        var text = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var address = Pattern.compile("/[^\"]+/" + what + "/[0-9a-f-]{36}/cancellation")
                .matcher(text);
        assertThat(address.find()).isTrue();
        return address.group();
    }
}
