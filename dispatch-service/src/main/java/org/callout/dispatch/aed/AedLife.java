package org.callout.dispatch.aed;

import java.util.Optional;
import org.callout.geo.aed.AedCondition;

/**
 * Where a device is in its life. Only what is drawn here can happen:
 *
 * <pre>
 * AVAILABLE ─► TAKEN ─► AT_SCENE ─► AWAITING_RETURN | GONE_WITH_CREW ─► checked, AVAILABLE again
 *              TAKEN ─────────────► AWAITING_RETURN ─► GONE_WITH_CREW      (told late)
 * any of them ─► OUT_OF_ORDER ─► checked, AVAILABLE again
 * </pre>
 */
sealed interface AedLife {

    /** The stored form. */
    AedCondition condition();

    /** The step to that condition; empty when there is no such step from here. */
    default Optional<AedLife> stepTo(AedCondition wanted) {
        return switch (wanted) {
            case AVAILABLE -> this instanceof Unchecked unchecked ? Optional.of(unchecked.check()) : Optional.empty();
            case TAKEN -> this instanceof Available available ? Optional.of(available.take()) : Optional.empty();
            case AT_SCENE -> this instanceof Taken taken ? Optional.of(taken.arrive()) : Optional.empty();
            case AWAITING_RETURN ->
                switch (this) {
                    case Taken taken -> Optional.of(taken.awaitReturn());
                    case AtScene atScene -> Optional.of(atScene.awaitReturn());
                    case Available _, Unchecked _ -> Optional.empty();
                };
            case GONE_WITH_CREW ->
                switch (this) {
                    case AtScene atScene -> Optional.of(atScene.goWithCrew());
                    case AwaitingReturn awaiting -> Optional.of(awaiting.goneWithCrew());
                    case Available _, Taken _, GoneWithCrew _, OutOfOrder _ -> Optional.empty();
                };
            case OUT_OF_ORDER -> this instanceof OutOfOrder ? Optional.empty() : Optional.of(fail());
        };
    }

    /** Missing, locked away or broken: of no use until somebody has checked it. */
    default OutOfOrder fail() {
        return new OutOfOrder();
    }

    static AedLife of(AedCondition condition) {
        return switch (condition) {
            case AVAILABLE -> new Available();
            case TAKEN -> new Taken();
            case AT_SCENE -> new AtScene();
            case AWAITING_RETURN -> new AwaitingReturn();
            case GONE_WITH_CREW -> new GoneWithCrew();
            case OUT_OF_ORDER -> new OutOfOrder();
        };
    }

    /** A device that is not in its cabinet ready for use, and that only a check brings back. */
    sealed interface Unchecked extends AedLife {

        /** Somebody has looked: pads, battery and cabinet are in order. */
        default Available check() {
            return new Available();
        }
    }

    record Available() implements AedLife {

        Taken take() {
            return new Taken();
        }

        @Override
        public AedCondition condition() {
            return AedCondition.AVAILABLE;
        }
    }

    record Taken() implements AedLife {

        AtScene arrive() {
            return new AtScene();
        }

        /** The carrier was stood down or gave up on the way. */
        AwaitingReturn awaitReturn() {
            return new AwaitingReturn();
        }

        @Override
        public AedCondition condition() {
            return AedCondition.TAKEN;
        }
    }

    record AtScene() implements AedLife {

        AwaitingReturn awaitReturn() {
            return new AwaitingReturn();
        }

        /** Pads stay on the patient; the crew takes the device along. */
        GoneWithCrew goWithCrew() {
            return new GoneWithCrew();
        }

        @Override
        public AedCondition condition() {
            return AedCondition.AT_SCENE;
        }
    }

    record AwaitingReturn() implements Unchecked {

        /** Whoever brought it says only afterwards that it did not come back. */
        GoneWithCrew goneWithCrew() {
            return new GoneWithCrew();
        }

        @Override
        public AedCondition condition() {
            return AedCondition.AWAITING_RETURN;
        }
    }

    record GoneWithCrew() implements Unchecked {

        @Override
        public AedCondition condition() {
            return AedCondition.GONE_WITH_CREW;
        }
    }

    record OutOfOrder() implements Unchecked {

        @Override
        public AedCondition condition() {
            return AedCondition.OUT_OF_ORDER;
        }
    }
}
