/** Breaks the arrows: looks upward from the lowest room. */
package org.caredesk.broken.shared;
