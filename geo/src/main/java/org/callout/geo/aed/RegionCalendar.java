package org.callout.geo.aed;

import java.time.ZoneId;

/** By what days and hours a region lives. */
public record RegionCalendar(ZoneId zone, PublicHolidays holidays) {}
