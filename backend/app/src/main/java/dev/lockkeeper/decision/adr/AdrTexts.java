package dev.lockkeeper.decision.adr;

import java.util.function.UnaryOperator;

/** What a record says; Markdown. */
public record AdrTexts(String context, String options, String decision, String consequences, String critique) {

    public AdrTexts each(UnaryOperator<String> change) {
        return new AdrTexts(
                change.apply(context),
                change.apply(options),
                change.apply(decision),
                change.apply(consequences),
                change.apply(critique));
    }

    AdrTexts after(String line) {
        return new AdrTexts(line + "\n\n" + context, options, decision, consequences, critique);
    }
}
