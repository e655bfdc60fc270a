package dev.lockkeeper.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a form offers where the values are an enum's; the words are {@code <prefix>.<VALUE>}. */
@Component
public class Choices {

    private final MessageSource messages;

    Choices(MessageSource messages) {
        this.messages = messages;
    }

    public List<Choice> of(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value, word(prefix + "." + value.name())))
                .toList();
    }

    /** The words of one key, without arguments. */
    public String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
