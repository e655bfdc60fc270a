package dev.lockkeeper.api;

import org.springframework.http.HttpStatus;

/** A request that may come again later. */
class TooMany extends RuntimeException {

    private final HttpStatus status;
    private final String slug;
    private final long seconds;

    private TooMany(HttpStatus status, String slug, String sentence, long seconds) {
        super(sentence);
        this.status = status;
        this.slug = slug;
        this.seconds = seconds;
    }

    static TooMany ofToken(int perMinute, long seconds) {
        var sentence = "This token may ask for " + perMinute + " checks a minute. Try again in " + seconds + " s.";
        return new TooMany(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", sentence, seconds);
    }

    static TooMany atOnce(long seconds) {
        var sentence = "As many checks are under way as this server does at once. Try again in " + seconds + " s.";
        return new TooMany(HttpStatus.TOO_MANY_REQUESTS, "busy", sentence, seconds);
    }

    HttpStatus status() {
        return status;
    }

    String slug() {
        return slug;
    }

    /** After which it may come again. */
    long seconds() {
        return seconds;
    }
}
