package dev.lockkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockkeeper.OtherCalendarReader.Event;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Calendars as they were handed out, read by the library that writes them. */
public final class CalendarAnswers {

    private CalendarAnswers() {}

    public static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("text/calendar");
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public static List<VEvent> events(MvcTestResult answer) throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader(text(answer)));
        assertThat(calendar.validate()).extracting(ValidationResult::hasErrors).isEqualTo(false);
        return calendar.getComponents("VEVENT");
    }

    public static Instant from(VEvent event) {
        return Instant.from(event.getDateTimeStart().getDate());
    }

    public static Instant until(VEvent event) {
        return Instant.from(event.getDateTimeEnd().getDate());
    }

    /** As another reader should understand it. */
    public static Event told(VEvent event) {
        return new Event(
                event.getUid().orElseThrow().getValue(),
                event.getSummary().getValue(),
                from(event),
                until(event),
                event.getUrl().getValue());
    }
}
