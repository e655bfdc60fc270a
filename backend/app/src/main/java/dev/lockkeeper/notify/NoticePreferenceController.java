package dev.lockkeeper.notify;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a member is told of each kind of event. */
@Controller
@RequestMapping("/{tenant}/reminders/notices")
class NoticePreferenceController {

    private final NoticePreferences preferences;

    NoticePreferenceController(NoticePreferences preferences) {
        this.preferences = preferences;
    }

    @PostMapping
    String update(CurrentMember me, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        preferences.choose(me, chosen(sent));
        redirect.addFlashAttribute("flash", "notify.reminder.saved");
        return "redirect:/{tenant}/reminders";
    }

    /** What is not named stays as it is. */
    private static Map<NoticeKind, Way> chosen(Map<String, String> sent) {
        var ways = new EnumMap<NoticeKind, Way>(NoticeKind.class);
        for (var kind : NoticeKind.values()) {
            var value = sent.get(kind.name());
            if (value != null) {
                ways.put(kind, way(value));
            }
        }
        return ways;
    }

    private static Way way(String sent) {
        var found = Arrays.stream(Way.values())
                .filter(way -> way.name().equals(sent))
                .findFirst();
        require(found.isPresent(), "notify.way.wrong");
        return found.orElseThrow();
    }
}
