package org.caredesk.report;

import java.time.Duration;

/**
 * How the house stands at one moment.
 *
 * @param oldestMail how long the oldest unsent mail has waited; zero when none waits
 * @param queuedFresh refunds in the queue that were asked for less than a day ago
 * @param queuedDays those asked for one to three days ago
 * @param queuedLong those asked for earlier
 * @param unknown calls that moved money, or did not, and nobody knows yet
 * @param needsPerson open work items
 */
public record DeskFigures(
    Duration oldestMail,
    long queuedFresh,
    long queuedDays,
    long queuedLong,
    long unknown,
    long needsPerson) {}
