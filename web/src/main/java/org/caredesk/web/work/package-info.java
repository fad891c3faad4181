/** The list of what needs a person, and the decision. Asks the work room. */
package org.caredesk.web.work;
