package dev.lockkeeper.journeys;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.regex.Pattern;

/** Every page that links lead to, one of each shape: /acme/migrations/42 stands for all migrations. */
final class Sitemap {

    private static final Pattern LINK = Pattern.compile("\\s(?:href|hx-get)=\"(/[^\"#]*)");
    private static final Pattern NO_PAGE = Pattern.compile(".*\\.(css|js|svg|png|woff2)(\\?.*)?");

    private final APIRequestContext reader;
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final Queue<String> waiting = new ArrayDeque<>();

    private Sitemap(APIRequestContext reader) {
        this.reader = reader;
    }

    /** As whoever the reader is signed in as. */
    static List<String> from(APIRequestContext reader, String start) {
        var map = new Sitemap(reader);
        map.note(start);
        while (!map.waiting.isEmpty()) {
            map.follow(map.waiting.remove());
        }
        return List.copyOf(map.pages.values());
    }

    /** Numbers, identifiers, names of rules and of templates, what is asked for and of which months do not make another page. */
    static String shape(String address) {
        return address.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{id}")
                .replaceAll("/rules/[a-z-]+", "/rules/{rule}")
                .replaceAll("/(templates|texts)/(?!new)[a-z-]+", "/$1/{name}")
                .replaceAll("/\\d+", "/{n}")
                .replaceAll("&last=[^&]*", "")
                .replaceAll("=[^&]*", "");
    }

    private void follow(String address) {
        var answer = reader.get(address, RequestOptions.create().setMaxRedirects(0));
        var elsewhere = answer.headers().get("location");
        if (elsewhere != null || !isPage(answer)) {
            pages.remove(shape(address));
        }
        if (elsewhere != null) {
            note(elsewhere.replaceAll("^https?://[^/]+", ""));
        } else if (isPage(answer)) {
            LINK.matcher(answer.text()).results().forEach(link -> note(link.group(1)));
        }
    }

    private static boolean isPage(APIResponse answer) {
        return answer.headers().getOrDefault("content-type", "").startsWith("text/html");
    }

    private void note(String link) {
        var address = link.replace("&amp;", "&");
        if (!NO_PAGE.matcher(address).matches() && pages.putIfAbsent(shape(address), address) == null) {
            waiting.add(address);
        }
    }
}
