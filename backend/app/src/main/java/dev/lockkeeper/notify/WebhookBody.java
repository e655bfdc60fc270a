package dev.lockkeeper.notify;

import dev.lockkeeper.tenancy.Tenant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a webhook is sent: made once, so that every attempt carries the same. */
@Component
class WebhookBody {

    private final JsonMapper json;
    private final NoticeWords words;
    private final Places places;

    WebhookBody(JsonMapper json, NoticeWords words, Places places) {
        this.json = json;
        this.words = words;
        this.places = places;
    }

    String of(Webhook.Format format, UUID delivery, Happening happening, List<String> args) {
        var tenant = places.tenant();
        var sentence = words.of(happening.words(), args);
        var url = places.of(tenant, happening.path());
        return json.writeValueAsString(
                format == Webhook.Format.SLACK
                        ? Map.of(
                                "text",
                                slack(sentence) + "\n<" + url + "|"
                                        + slack(happening.about().name()) + ">")
                        : generic(tenant, delivery, happening, args.get(0), sentence, url));
    }

    private static Map<String, Object> generic(
            Tenant tenant, UUID delivery, Happening happening, String actor, String sentence, String url) {
        var subject = new LinkedHashMap<String, Object>();
        subject.put("type", happening.about().type());
        subject.put("id", happening.about().id());
        subject.put("title", happening.about().title());
        subject.put("url", url);
        var body = new LinkedHashMap<String, Object>();
        body.put("id", delivery.toString());
        body.put("type", happening.type().wire());
        body.put("occurredAt", happening.at().toString());
        body.put("tenant", tenant.slug());
        body.put("subject", subject);
        body.put("actor", actor);
        body.put("detail", sentence);
        return body;
    }

    /** The three signs by which Slack knows its own marks. */
    static String slack(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
