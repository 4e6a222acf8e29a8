package org.callout.dispatch.desk;

import java.util.List;

/** The alarms that stand, the gravest and oldest first, and whether somebody is there to see to them. */
record AlarmBoard(List<AlarmView> alarms, DeskView desk) {}
