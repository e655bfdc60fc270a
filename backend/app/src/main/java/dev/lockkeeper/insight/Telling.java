package dev.lockkeeper.insight;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says of a figure in plain words where it went; asked for by templates as {@code @telling}. */
@Component("telling")
public class Telling {

    private static final String PREFIX = "insight.told.";

    private final MessageSource messages;

    Telling(MessageSource messages) {
        this.messages = messages;
    }

    public String sentence(Figure figure) {
        var movement = figure.movement();
        var name = word(PREFIX + figure.kind());
        return switch (movement) {
            case ROSE, FELL -> words(PREFIX + movement, name, figure.fromTo(), because(figure), chance(figure));
            case UNCHANGED -> words(PREFIX + movement, name, figure.value(), figure.was());
            case NOT_ENOUGH ->
                words(PREFIX + movement + enough(figure), name, figure.n(), figure.nBefore(), figure.least());
            case ALONE -> words(PREFIX + movement, name, figure.value());
        };
    }

    /** Whether it is this period's sample or the other's that is too small. */
    private static String enough(Figure figure) {
        return figure.isTooSmall() || figure.before() == null ? ".now" : ".before";
    }

    private String because(Figure figure) {
        var because = figure.because();
        return because == null
                ? ""
                : words(PREFIX + (because.most() ? "most" : "largest"), word(PREFIX + "stage." + because.stage()));
    }

    private String chance(Figure figure) {
        return figure.isPerhapsChance() ? word(PREFIX + "chance") : "";
    }

    private String word(String key) {
        return words(key);
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, LocaleContextHolder.getLocale());
    }
}
