package dev.lockkeeper.jira.server;

/** Text as Jira Data Center takes it, in which many characters mean something. */
final class WikiText {

    private static final String MEANINGFUL = "\\{}[]|*_-+^~?!#";

    private WikiText() {}

    /** The same, meaning nothing but itself. */
    static String plain(String words) {
        var plain = new StringBuilder();
        words.chars().forEach(character -> {
            if (MEANINGFUL.indexOf(character) >= 0) {
                plain.append('\\');
            }
            plain.append((char) character);
        });
        return plain.toString();
    }
}
