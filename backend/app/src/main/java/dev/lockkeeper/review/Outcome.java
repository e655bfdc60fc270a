package dev.lockkeeper.review;

/** Why somebody was asked to review, or was passed over. */
public enum Outcome {
    CHOSEN,
    AUTHOR,
    ANSWERABLE,
    AWAY,
    MAY_NOT_REVIEW,
    DECLINED,
    ASKED_ALREADY,
    OWNS_NO_DOMAIN,
    NOT_ON_DUTY,
    MORE_TO_REVIEW,
    ASKED_MORE_RECENTLY,
    LATER_IN_LINE
}
