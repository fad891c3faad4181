/**
 * The operator's screens: jobs, their runs and what was refused. May use job, demo and the desk of
 * batch; sees no customer.
 */
package org.caredesk.web.operator;
