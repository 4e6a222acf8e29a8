package org.callout.geo.survival;

/**
 * A published model of survival after cardiac arrest. They disagree more than twofold in level: report at least two, and
 * claim differences, not levels.
 */
public enum SurvivalModel {
    DE_MAIO,
    LARSEN,
    WAALEWIJN,
    VALENZUELA
}
