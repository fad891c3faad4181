/**
 * Figures over several rooms, counted in SQL and free of customers' data: for those who operate the
 * house. Reads only.
 */
package org.caredesk.report;
