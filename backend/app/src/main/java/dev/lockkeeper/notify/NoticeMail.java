package dev.lockkeeper.notify;

import dev.lockkeeper.outside.Letter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A notice as a mail: the sentence, the way to the exact place, and the way out. */
@Component
class NoticeMail {

    private static final String TEMPLATE = "notify/mail/notice";

    private final ITemplateEngine templates;
    private final NoticeWords words;
    private final Places places;

    NoticeMail(ITemplateEngine templates, NoticeWords words, Places places) {
        this.templates = templates;
        this.words = words;
        this.places = places;
    }

    Letter of(Notice notice, String to) {
        var tenant = places.tenant();
        var sentence = words.of(notice);
        var place = places.of(tenant, notice.path());
        var off = places.off(notice.offSecret());
        var reminders = places.of(tenant, "/reminders");
        var why = words.say("notify.kind." + notice.kind());
        var html = html(Map.of(
                "tenant", tenant.name(),
                "sentence", sentence,
                "place", place,
                "off", off,
                "reminders", reminders,
                "why", why));
        var subject = words.say("notify.mail.subject", tenant.name(), sentence);
        var text = words.say("notify.mail.text", sentence, place, why, off, reminders);
        return new Letter(to, subject, text, html, off, "notice." + notice.id());
    }

    private String html(Map<String, Object> parts) {
        return templates.process(TEMPLATE, new Context(Locale.ENGLISH, parts));
    }
}
