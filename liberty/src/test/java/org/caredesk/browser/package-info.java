/**
 * The walks a person takes, in a real Chromium against a real server. They click and read what a
 * person would, by role and label; a screenshot is kept of each failure.
 */
package org.caredesk.browser;
