package org.callout.dispatch.aed;

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
    void everyStoredConditionIsAPlaceInLife(AedCondition condition) {
        assertThat(AedLife.of(condition).condition()).isEqualTo(condition);
        assertThat(AedLife.of(condition).fail().check()).isEqualTo(new AedLife.Available());
    }
}
