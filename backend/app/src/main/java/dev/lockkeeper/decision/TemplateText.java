package dev.lockkeeper.decision;

import org.jspecify.annotations.Nullable;

/** A form with the text of a template in it. */
interface TemplateText {

    String text();

    default boolean fits() {
        return text().length() <= Template.LONGEST;
    }

    /** Browsers send line ends of two characters, which would make every line of it a changed one. */
    static String lines(@Nullable String sent) {
        return sent == null ? "" : sent.replace("\r\n", "\n");
    }
}
