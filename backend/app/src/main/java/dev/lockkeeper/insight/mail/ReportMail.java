package dev.lockkeeper.insight.mail;

import dev.lockkeeper.insight.Picture;
import dev.lockkeeper.insight.Report;
import dev.lockkeeper.insight.Report.Drawn;
import dev.lockkeeper.outside.Letter;
import dev.lockkeeper.outside.MailSettings;
import dev.lockkeeper.tenancy.Tenant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a view as a mail: the figures with their sentences, and the pictures, which travel with it. */
@Component
class ReportMail {

    private static final String TEMPLATE = "insight/mail/report";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    /** A picture as the template shows it. */
    record Shown(String source, String title, String alternative, String note, List<Key> keys) {}

    /** What a colour of a picture stands for. */
    record Key(String color, String name) {}

    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final String root;

    ReportMail(ITemplateEngine templates, MessageSource messages, MailSettings settings) {
        this.templates = templates;
        this.messages = messages;
        root = settings.address().toString().replaceAll("/$", "");
    }

    /** @param turn the first day of the week or month that has begun: its mail is one and the same, however often it is sent */
    Letter of(ReportOrder order, LocalDate turn, Report report, Tenant tenant, String to) {
        var page = root + "/" + tenant.slug() + "/insights?" + report.query();
        var off = root + "/unsubscribe/insights/" + order.secret();
        var title = say(
                "insight.mail.subject",
                order.name(),
                MONTH.format(report.period().first()),
                MONTH.format(report.period().last()));
        var pictures = report.pictures().stream()
                .map(one -> new Letter.Inline(
                        id(one),
                        PaintedPicture.of(one.picture(), report.period().months())))
                .toList();
        return new Letter(
                to,
                tenant.name() + ": " + title,
                text(title, report, page, off),
                html(tenant, title, report, page, off),
                pictures,
                off,
                "insights." + turn + "." + order.id());
    }

    private String text(String title, Report report, String page, String off) {
        var figures = report.figures().stream()
                .map(figure -> "%s: %s (n = %d)%n%s%n%n"
                        .formatted(figure.name(), figure.value(), figure.n(), figure.sentence())
                        .replace("\r\n", "\n"))
                .collect(Collectors.joining());
        return title + "\n\n" + figures + say("insight.mail.text-foot", page, off);
    }

    private String html(Tenant tenant, String title, Report report, String page, String off) {
        var parts = Map.<String, Object>of(
                "tenant",
                tenant.name(),
                "title",
                title,
                "figures",
                report.figures(),
                "pictures",
                report.pictures().stream().map(this::shown).toList(),
                "page",
                page,
                "off",
                off);
        return templates.process(TEMPLATE, new Context(Locale.ENGLISH, parts));
    }

    private Shown shown(Drawn drawn) {
        var title = say(drawn.title());
        return new Shown(
                "cid:" + id(drawn), title, say("insight.mail.alternative", title), note(drawn), keys(drawn.legend()));
    }

    /** A length may be in hours or in days; the other notes say what they count. */
    private String note(Drawn drawn) {
        var note = say("insight.mail.note." + drawn.name());
        var unit = drawn.picture().unit();
        return unit == Picture.Unit.HOURS || unit == Picture.Unit.DAYS
                ? note + " " + say("insight.mail.note.unit", say("insight.unit." + unit))
                : note;
    }

    private List<Key> keys(List<String> legend) {
        return IntStream.range(0, legend.size())
                .mapToObj(n -> new Key(PaintedPicture.color(n + 1), say(legend.get(n))))
                .toList();
    }

    private static String id(Drawn drawn) {
        return drawn.name() + "@lockkeeper";
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, Locale.ENGLISH);
    }
}
