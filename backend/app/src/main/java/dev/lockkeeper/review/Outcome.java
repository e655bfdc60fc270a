package dev.lockkeeper.review;

/** Why somebody was asked to review, or was passed over. */
public enum Outcome {
    CHOSEN,
    CHOSEN_AS_LEAD,
    AUTHOR,
    ANSWERABLE,
    AWAY,
    MAY_NOT_REVIEW,
    ROLE_TOO_LOW,
    AT_CAPACITY,
    DECLINED,
    LET_TIME_PASS,
    ASKED_ALREADY,
    OWNS_NO_DOMAIN,
    NOT_ON_DUTY,
    MORE_TO_REVIEW,
    ASKED_MORE_RECENTLY,
    LATER_IN_LINE
}
