package org.callout.responder.access;

import static org.callout.responder.access.Visitor.COORDINATOR_ELSEWHERE;
import static org.callout.responder.access.Visitor.OTHER_RESPONDER;

/** Whom an operation is for, and so how everybody is answered. */
enum Access {
    /** Told to anybody. */
    PUBLIC {
        @Override
        int expected(Visitor visitor, int allowed) {
            return allowed;
        }
    },
    /** For machines that prove themselves otherwise than by a token. */
    SIGNED {
        @Override
        int expected(Visitor visitor, int allowed) {
            return UNKNOWN;
        }
    },
    /** For each volunteer about themselves. */
    THEMSELVES {
        @Override
        int expected(Visitor visitor, int allowed) {
            return switch (visitor) {
                case OWNER, OTHER_RESPONDER -> allowed;
                case NOBODY -> UNKNOWN;
                default -> FORBIDDEN;
            };
        }
    },
    /** For the one volunteer whose it is; to another it does not exist. */
    OWNED {
        @Override
        int expected(Visitor visitor, int allowed) {
            return visitor == OTHER_RESPONDER ? ABSENT : THEMSELVES.expected(visitor, allowed);
        }
    },
    /** For everybody who signs in, about nobody in particular. */
    PEOPLE {
        @Override
        int expected(Visitor visitor, int allowed) {
            return switch (visitor) {
                case NOBODY -> UNKNOWN;
                case CAD, WALL -> FORBIDDEN;
                default -> allowed;
            };
        }
    },
    /** For the staff of each organisation, about its own members. */
    DESK {
        @Override
        int expected(Visitor visitor, int allowed) {
            return switch (visitor) {
                case COORDINATOR_ELSEWHERE, COORDINATOR, CLINICAL_LEAD, ADMIN -> allowed;
                case NOBODY -> UNKNOWN;
                default -> FORBIDDEN;
            };
        }
    },
    /** For those of an organisation's staff who write clinical content. */
    CLINICAL_DESK {
        @Override
        int expected(Visitor visitor, int allowed) {
            return switch (visitor) {
                case CLINICAL_LEAD, ADMIN -> allowed;
                case NOBODY -> UNKNOWN;
                default -> FORBIDDEN;
            };
        }
    },
    /** For whoever administers an organisation. */
    ADMINISTRATION {
        @Override
        int expected(Visitor visitor, int allowed) {
            return switch (visitor) {
                case NOBODY -> UNKNOWN;
                case ADMIN -> allowed;
                default -> FORBIDDEN;
            };
        }
    },
    /** For an organisation's clinical leads alone. */
    CLINICAL_LEADS {
        @Override
        int expected(Visitor visitor, int allowed) {
            return visitor == Visitor.ADMIN ? FORBIDDEN : CLINICAL_DESK.expected(visitor, allowed);
        }
    },
    /** For the staff of an organisation that the volunteer belongs to; to others they do not exist. */
    DESK_OF_MEMBER {
        @Override
        int expected(Visitor visitor, int allowed) {
            return visitor == COORDINATOR_ELSEWHERE ? ABSENT : DESK.expected(visitor, allowed);
        }
    };

    private static final int UNKNOWN = 401;
    private static final int FORBIDDEN = 403;
    private static final int ABSENT = 404;

    /** The status that the visitor is answered with, where whoever is allowed is answered {@code allowed}. */
    abstract int expected(Visitor visitor, int allowed);
}
