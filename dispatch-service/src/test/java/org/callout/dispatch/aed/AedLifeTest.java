package org.callout.dispatch.aed;

import java.util.EnumSet;
import java.util.Set;
import org.callout.geo.aed.AedCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class AedLifeTest {

    @Test
    void aDeviceGoesToTheSceneAndComesBackByACheck() {
        AedLife.AtScene atScene = new AedLife.Available().take().arrive();

        assertThat(atScene.awaitReturn().check().condition()).isEqualTo(AedCondition.AVAILABLE);
        assertThat(atScene.goWithCrew().check().condition()).isEqualTo(AedCondition.AVAILABLE);
    }

    @Test
    void aDeviceWhoseCarrierIsStoodDownHasToComeBackToo() {
        assertThat(new AedLife.Available().take().awaitReturn().condition()).isEqualTo(AedCondition.AWAITING_RETURN);
    }

    @ParameterizedTest
    @EnumSource(AedCondition.class)
    void fromEveryConditionOnlyWhatIsDrawnCanBeReached(AedCondition from) {
        Set<AedCondition> reached = EnumSet.noneOf(AedCondition.class);
        for (AedCondition to : AedCondition.values()) {
            AedLife.of(from).stepTo(to).map(AedLife::condition).ifPresent(reached::add);
        }

        assertThat(reached)
                .isEqualTo(
                        switch (from) {
                            case AVAILABLE -> EnumSet.of(AedCondition.TAKEN, AedCondition.OUT_OF_ORDER);
                            case TAKEN ->
                                EnumSet.of(
                                        AedCondition.AT_SCENE, AedCondition.AWAITING_RETURN, AedCondition.OUT_OF_ORDER);
                            case AT_SCENE ->
                                EnumSet.of(
                                        AedCondition.AWAITING_RETURN,
                                        AedCondition.GONE_WITH_CREW,
                                        AedCondition.OUT_OF_ORDER);
                            case AWAITING_RETURN ->
                                EnumSet.of(
                                        AedCondition.AVAILABLE, AedCondition.GONE_WITH_CREW, AedCondition.OUT_OF_ORDER);
                            case GONE_WITH_CREW -> EnumSet.of(AedCondition.AVAILABLE, AedCondition.OUT_OF_ORDER);
                            case OUT_OF_ORDER -> EnumSet.of(AedCondition.AVAILABLE);
                        });
    }

    @ParameterizedTest
    @EnumSource(AedCondition.class)
    void everyStoredConditionIsAPlaceInLife(AedCondition condition) {
        assertThat(AedLife.of(condition).condition()).isEqualTo(condition);
        assertThat(AedLife.of(condition).fail().check()).isEqualTo(new AedLife.Available());
    }
}
