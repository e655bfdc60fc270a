package dev.lockkeeper.notify;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What happened, as a sentence. Kept as a key with its arguments, so that a better sentence serves old notices too. */
@Component
class NoticeWords {

    private final MessageSource messages;

    NoticeWords(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Notice notice) {
        return of(notice.words(), notice.args());
    }

    String of(String words, List<String> args) {
        return say("notify.said." + words, args.toArray());
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }
}
