package dev.lockkeeper.notify;

import dev.lockkeeper.decision.DecisionNews;
import dev.lockkeeper.notify.Digests.Digest;
import dev.lockkeeper.obligation.ObligationRow;
import dev.lockkeeper.outside.Letter;
import dev.lockkeeper.tenancy.Tenant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A digest as a mail: what is late first, then what is due soon, then what others have left lying, then what is new. */
@Component
class DigestMail {

    private static final String TEMPLATE = "notify/mail/digest";

    /** Lines under one heading. */
    record Part(String title, List<Line> lines) {

        String text() {
            return lines.stream().map(Line::text).collect(Collectors.joining("", title + "\n\n", "\n"));
        }
    }

    /** A sentence, and the way to the exact place. */
    record Line(String sentence, String place) {

        String text() {
            return "- " + sentence + "\n  " + place + "\n";
        }
    }

    private final ITemplateEngine templates;
    private final NoticeWords words;
    private final Places places;

    DigestMail(ITemplateEngine templates, NoticeWords words, Places places) {
        this.templates = templates;
        this.words = words;
        this.places = places;
    }

    /**
     * @param secret ends these mails
     * @param key the same for the same mail, so that one that was sent twice is shown once
     */
    Letter of(Digest digest, String to, String secret, String key) {
        var tenant = places.tenant();
        var parts = parts(tenant, digest);
        var reminders = places.of(tenant, "/reminders");
        var counts = counts(digest);
        var off = places.off(secret);
        var text = parts.stream().map(Part::text).collect(Collectors.joining())
                + words.say("notify.digest.foot", off, reminders);
        var html = html(
                Map.of("tenant", tenant.name(), "counts", counts, "parts", parts, "off", off, "reminders", reminders));
        return new Letter(to, words.say("notify.mail.subject", tenant.name(), counts), text, html, off, key);
    }

    private String html(Map<String, Object> parts) {
        return templates.process(TEMPLATE, new Context(Locale.ENGLISH, parts));
    }

    private String counts(Digest digest) {
        var owed = digest.owed();
        return words.say(
                "notify.digest.counts",
                owed.late().size(),
                owed.soon().size(),
                digest.news().size(),
                digest.notices().size());
    }

    private List<Part> parts(Tenant tenant, Digest digest) {
        var owed = digest.owed();
        return Stream.of(
                        part("notify.digest.late", owed.late(), row -> line(tenant, row)),
                        part("notify.digest.soon", owed.soon(), row -> line(tenant, row)),
                        part("notify.digest.led", owed.led(), row -> line(tenant, row)),
                        part("notify.digest.news", digest.news(), one -> line(tenant, one)),
                        part("notify.digest.notices", digest.notices(), one -> line(tenant, one)))
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    private <T> Part part(String title, List<T> what, Function<T, Line> line) {
        return new Part(words.say(title), what.stream().map(line).toList());
    }

    private Line line(Tenant tenant, ObligationRow row) {
        var about = row.subjectText() == null ? "" : " (" + row.subjectText() + ")";
        var sentence =
                words.say("notify.digest.line", row.title() + about, row.dueOn().toString(), row.ownerName());
        return new Line(sentence, places.of(tenant, "/obligations/" + row.id()));
    }

    private Line line(Tenant tenant, DecisionNews.Unread news) {
        var said = words.say("decision.news." + news.news(), news.newsBy());
        var calls = news.mentioned() ? words.say("notify.digest.mentioned") : "";
        return new Line(
                "D-" + news.number() + " " + news.title() + ": " + said + calls,
                places.of(tenant, "/decisions/" + news.number()));
    }

    private Line line(Tenant tenant, Notice notice) {
        return new Line(words.of(notice), places.of(tenant, notice.path()));
    }
}
