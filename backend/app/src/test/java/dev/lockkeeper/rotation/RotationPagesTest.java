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
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Harbor before a browser. */
@LockkeeperTest
abstract class RotationPagesTest {

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

    RotationId aRotation(Crew crew) {
        var details = new RotationDetails(
                "Payments",
                weekly("Europe/Berlin"),
                Strategy.ON_DUTY,
                null,
                List.of(crew.boris().id(), crew.cleo().id()));
        return Acting.as(crew.ana(), () -> upkeep.create(crew.ana(), details));
    }

    MockMvcRequestBuilder filled(String... changes) {
        return fill(browser.post(harbor.ana(), "rotations"), changes);
    }

    MockMvcRequestBuilder changed(RotationId id, String version, String name) {
        return fill(browser.post(harbor.ana(), "rotations/" + id), "name", name).param("version", version);
    }

    MockMvcRequestBuilder fill(MockMvcRequestBuilder form, String... changes) {
        var values = new LinkedHashMap<>(Map.of(
                "timeZone", "Asia/Kolkata",
                "handover", "09:00",
                "every", "1",
                "unit", "WEEKS",
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

    MockMvcRequestBuilder overridden(RotationId id, String from, String to) {
        return browser.post(harbor.ana(), "rotations/" + id + "/overrides")
                .param("member", harbor.olga().id().toString())
                .param("from", from.isEmpty() ? "" : tomorrow() + from)
                .param("to", tomorrow() + to);
    }

    static LocalDate tomorrow() {
        return LocalDate.now().plusDays(1);
    }

    /** Where the button that ends the only exception posts to. */
    static String cancellation(MvcTestResult page, String what) {
        var text = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var address = Pattern.compile("/[^\"]+/" + what + "/[0-9a-f-]{36}/cancellation")
                .matcher(text);
        assertThat(address.find()).isTrue();
        return address.group();
    }
}
