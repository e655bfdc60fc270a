package dev.lockkeeper.incident.hook;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.common.Text;
import dev.lockkeeper.incident.Course;
import dev.lockkeeper.incident.Severity;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a message through a mapping. Pure: the same message says the same whenever it is read. */
final class MessageReader {

    /** Of one message; a group of alerts has fewer. */
    static final int MOST = 200;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 20_000;

    private final Mapping mapping;
    private final JsonNode message;
    private final Instant receivedAt;

    /** @param receivedAt counts where the message says no time */
    MessageReader(Mapping mapping, JsonNode message, Instant receivedAt) {
        this.mapping = mapping;
        this.message = message;
        this.receivedAt = receivedAt;
    }

    /**
     * The incidents that it tells of; none where it tells of something else.
     *
     * @throws dev.lockkeeper.common.RuleViolation where it lacks what an incident needs
     */
    List<MappedIncident> read() {
        var items = items().toList();
        require(items.size() <= MOST, "incident.message.many", MOST);
        return items.stream().flatMap(item -> one(item).stream()).toList();
    }

    private Stream<JsonNode> items() {
        var places = mapping.places(Part.EACH);
        if (places.isEmpty()) {
            return Stream.of(message);
        }
        var list = places.stream().map(message::at).filter(JsonNode::isArray).findFirst();
        require(list.isPresent(), "incident.message.no-list", mapping.of(Part.EACH));
        return list.orElseThrow().valueStream();
    }

    private Optional<MappedIncident> one(JsonNode item) {
        var state = text(item, Part.STATE);
        var over = mapping.names(Part.OVER_WORDS, state);
        var again = !state.isEmpty() && mapping.names(Part.AGAIN_WORDS, state);
        var lasts = mapping.of(Part.BEGIN_WORDS).isEmpty() || mapping.names(Part.BEGIN_WORDS, state);
        if (!over && !again && !lasts) {
            return Optional.empty();
        }
        return Optional.of(new MappedIncident(
                sourceId(item),
                title(item),
                severity(text(item, Part.SEVERITY)),
                course(item, over),
                again ? reopened(item) : null,
                cut(text(item, Part.SERVICE), LONGEST_NAME),
                text(item, Part.DATABASE),
                tables(item),
                cut(text(item, Part.DESCRIPTION), LONGEST_DESCRIPTION)));
    }

    private String sourceId(JsonNode item) {
        var id = text(item, Part.SOURCE_ID);
        require(!id.isEmpty(), "incident.message.no-id", mapping.of(Part.SOURCE_ID));
        var occurrence = text(item, Part.OCCURRENCE);
        return occurrence.isEmpty() ? id : id + "@" + occurrence;
    }

    private String title(JsonNode item) {
        var title = text(item, Part.TITLE).replaceAll("\\s+", " ");
        require(!title.isEmpty(), "incident.message.no-title", mapping.of(Part.TITLE));
        return cut(title, LONGEST_NAME);
    }

    private Severity severity(String word) {
        if (mapping.names(Part.CRITICAL_WORDS, word)) {
            return Severity.CRITICAL;
        }
        return mapping.names(Part.MINOR_WORDS, word) ? Severity.MINOR : Severity.MAJOR;
    }

    private Course course(JsonNode item, boolean over) {
        var told = time(item, Part.IMPACT_STARTED);
        var restored = over || mapping.of(Part.STATE).isEmpty() ? time(item, Part.RESTORED) : null;
        return new Course(
                told == null ? receivedAt : told,
                time(item, Part.DETECTED),
                time(item, Part.MITIGATED),
                over && restored == null ? receivedAt : restored);
    }

    private Instant reopened(JsonNode item) {
        var told = time(item, Part.REOPENED);
        return told == null ? receivedAt : told;
    }

    private @Nullable Instant time(JsonNode item, Part part) {
        return MessageTimes.read(text(item, part));
    }

    /** A list, or names with commas between them. */
    private List<String> tables(JsonNode item) {
        return found(item, Part.TABLES)
                .map(value -> value.isArray()
                        ? value.valueStream().map(MessageReader::text)
                        : Arrays.stream(text(value).split("[,;\\s]+")))
                .orElse(Stream.empty())
                .filter(name -> !name.isEmpty())
                .map(name -> cut(name, LONGEST_NAME))
                .distinct()
                .limit(100)
                .toList();
    }

    private String text(JsonNode item, Part part) {
        return found(item, part).map(MessageReader::text).orElse("");
    }

    private Optional<JsonNode> found(JsonNode item, Part part) {
        return mapping.places(part).stream()
                .flatMap(place -> Stream.of(item.at(place), message.at(place)))
                .filter(value ->
                        value.isArray() ? !value.isEmpty() : !text(value).isEmpty())
                .findFirst();
    }

    static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull()
                ? Text.keepable(value.asString("").strip())
                : "";
    }

    /** Never through a character that takes two places: half of it could not be kept. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
