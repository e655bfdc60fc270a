package dev.lockkeeper.benchmarks.drive;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for in each company.
 *
 * @param address with names in braces that stand for what was told of the company; below /api with its token
 * @param body what is sent; null asks only
 * @param tag what was read before, so that the answer may be that nothing has changed
 * @param peer an address that shows as much in the company of ten as this one does in that of many; null where this one
 *     shows as much in both
 */
record Place(
        String name,
        String address,
        @Nullable String body,
        boolean tag,
        @Nullable String peer) {

    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");
    private static final AtomicInteger TURN = new AtomicInteger();

    static Place page(String name, String address) {
        return new Place(name, address, null, false, null);
    }

    /** One that shows a row or a few of ten records, and is to be compared with another that shows as much of them. */
    static Place fuller(String name, String address, String peer) {
        return new Place(name, address, null, false, peer);
    }

    /** What is compared with this where ten records are. */
    Place compared() {
        return peer == null ? this : page(name, peer);
    }

    static Place sent(String name, String address, String body) {
        return new Place(name, address, body, false, null);
    }

    static Place known(String name, String address) {
        return new Place(name, address, null, true, null);
    }

    HttpRequest.Builder request(Started application, Told told, String slug) {
        var request = HttpRequest.newBuilder(URI.create(application.address(filled(address, told, slug))))
                .header("Accept-Encoding", "gzip");
        if (address.startsWith("/api/")) {
            request.header("Authorization", "Bearer " + told.get(slug + ".token"));
        }
        return body == null
                ? request
                : request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(filled(body, told, slug)));
    }

    private static String filled(String text, Told told, String slug) {
        return NAMED.matcher(text).replaceAll(name -> Matcher.quoteReplacement(value(name.group(1), told, slug)));
    }

    private static String value(String name, Told told, String slug) {
        return switch (name) {
            case "slug" -> slug;
            case "turn" -> String.valueOf(TURN.incrementAndGet());
            default -> told.get(slug + "." + name);
        };
    }
}
