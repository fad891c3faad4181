/**
 * What runs without a person: schedules, runs, the servers that take part and the lines that were
 * refused. Knows when and how often, never what a job does; may use setting, audit and shared.
 */
package org.caredesk.job;
