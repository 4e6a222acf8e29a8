package org.callout.responder.refusal;

import org.callout.platform.problem.ProblemType;

/** What a volunteer is refused: the {@code type} of the problem. The phone has words for each in every language. */
public enum Refusal implements ProblemType {
    /** The assignment is further on than that step. */
    FURTHER_ON,
    /** Something else was told under that id. */
    TOLD_OTHERWISE,
    /** Practice, of which no control room hears. */
    ONLY_PRACTICE,
    ASSIGNMENT_OVER,
    ANSWERED_BEFORE,
    ALERT_OVER,
    /** Not while there is a call. */
    ON_A_CALL,
    PRACTISED_JUST_NOW,
    TESTED_JUST_NOW,
    /** Not the code that was sent. */
    WRONG_CODE,
    /** The code counts no more. */
    CODE_OVER,
    CONFIRMED_ALREADY,
    TOO_MANY_CODES,
    /** A telephone number that cannot be rung from another country. */
    NO_COUNTRY,
    NO_MAIL_ADDRESS,
    /** Only a confirmed number is told of alerts. */
    NUMBER_UNCONFIRMED,
    /** Another version of the code of conduct is to be accepted. */
    CODE_OF_CONDUCT_CHANGED,
    SUSPENDED,
    /** Documents are for an organisation that was applied to. */
    NOT_APPLIED,
    /** Too many documents wait to be looked at. */
    DOCUMENTS_WAIT,
    /** Neither a picture nor a PDF. */
    NO_DOCUMENT,
    PICTURE_UNREADABLE,
    /** There is a picture of the cabinet. */
    PICTURED_ALREADY
}
